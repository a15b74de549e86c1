package dev.palimpsest.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one pass over a text tells all gates: how many digits, which ASCII characters, and where the
 * known literals stand.
 */
final class Signals {
  static final Signals NONE = new Signals("", new LiteralIndex(List.of()));
  private static final int ASCII = 128;

  /** A literal's place. */
  private record Hit(String literal, int start, int end) {}

  private final String text;
  private final int digits;
  private final int longestRun;
  private int longest;
  private final boolean[] characters = new boolean[ASCII];
  private final List<Hit> hits = new ArrayList<>();
  private final java.util.BitSet literals = new java.util.BitSet();

  Signals(String text, LiteralIndex index) {
    this.text = text;
    int count = 0;
    int run = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII) {
        characters[c] = true;
      }
      run = c < ASCII && Character.isLetterOrDigit(c) ? run + 1 : 0;
      most = Math.max(most, run);
      if (Character.isDigit(c)) {
        count++;
      }
    }
    digits = count;
    longestRun = most;
    index.scan(
        text,
        (start, end, id) -> {
          literals.set(id);
          hits.add(new Hit(index.literal(id), start, end));
          longest = Math.max(longest, end - start);
        });
  }

  /** Whether a gate with these literals, by id, opens. */
  boolean opens(Gate gate, java.util.BitSet ids) {
    return digits >= gate.digits()
        && longestRun >= gate.run()
        && (gate.character() == 0 || characters[gate.character()])
        && (ids.isEmpty() || ids.intersects(literals));
  }

  boolean near(Words words, int from, int to) {
    for (int i = firstBehind(from); i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.end() - longest >= to) {
        return false;
      }
      if (hit.start() < to && words.phrases().contains(hit.literal()) && whole(hit)) {
        return true;
      }
    }
    return false;
  }

  /** Hits come in the order of their ends. */
  private int firstBehind(int from) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).end() > from) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The places from before one of these literals to its end, in order and without overlaps. */
  List<int[]> around(Set<String> of, int reach) {
    List<int[]> places = new ArrayList<>();
    for (Hit hit : hits) {
      if (of.contains(hit.literal())) {
        add(places, Math.max(0, hit.start() - reach), hit.end());
      }
    }
    return places;
  }

  /** Hits come in the order of their ends, so that a longer one may begin before the last. */
  private static void add(List<int[]> places, int start, int end) {
    int from = start;
    while (!places.isEmpty() && places.getLast()[1] >= from) {
      from = Math.min(from, places.removeLast()[0]);
    }
    places.add(new int[] {from, end});
  }

  boolean holds(Set<String> of) {
    return hits.stream().anyMatch(hit -> of.contains(hit.literal()));
  }

  /** Those of the words that occur. */
  Set<String> words(Set<String> of) {
    return hits.stream()
        .filter(this::whole)
        .map(Hit::literal)
        .filter(of::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<int[]> places(Words words) {
    return hits.stream()
        .filter(hit -> words.phrases().contains(hit.literal()) && whole(hit))
        .map(hit -> new int[] {hit.start(), hit.end()})
        .toList();
  }

  /** Whether it is not part of a longer word. */
  private boolean whole(Hit hit) {
    return whole(text, hit.start(), hit.end());
  }

  private static boolean whole(String text, int start, int end) {
    return (start == 0 || !joined(text.charAt(start - 1), text.charAt(start)))
        && (end == text.length() || endsWord(text, end));
  }

  private static boolean endsWord(String text, int end) {
    char last = text.charAt(end - 1);
    char next = text.charAt(end);
    boolean plural =
        (next == 's' || next == 'S')
            && (end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
    return plural || !joined(last, next);
  }

  /** Scripts without spaces, or with endings glued to the word, have no borders to ask for. */
  private static boolean joined(char left, char right) {
    return Character.isLetter(left)
        && Character.isLetter(right)
        && alphabetic(left)
        && alphabetic(right);
  }

  private static boolean alphabetic(char c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.CYRILLIC
        || script == Character.UnicodeScript.GREEK;
  }
}
