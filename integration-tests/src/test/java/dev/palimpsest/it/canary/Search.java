package dev.palimpsest.it.canary;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for all canaries in all forms in one pass over the bytes, and in a second over what is left
 * of them without separators.
 */
final class Search {
  /** A shorter part of a value may be a chance. */
  private static final int SHORTEST = 8;

  private final AhoCorasickDoubleArrayTrie<Match> whole = new AhoCorasickDoubleArrayTrie<>();
  private final AhoCorasickDoubleArrayTrie<Match> compact = new AhoCorasickDoubleArrayTrie<>();

  /** A canary in some form. */
  record Match(Canary canary, Form form) {}

  Search(Collection<Canary> canaries) {
    Map<String, Match> patterns = new TreeMap<>();
    Map<String, Match> compactPatterns = new TreeMap<>();
    for (Canary canary : canaries) {
      Set<String> spellings = new LinkedHashSet<>(canary.spellings());
      spellings.add(canary.written());
      spellings.add(canary.written().toLowerCase(Locale.ROOT));
      spellings.add(canary.written().replaceAll("[^\\p{Alnum}]", ""));
      for (String spelling : spellings) {
        for (Form form : Form.values()) {
          Map<String, Match> into = form == Form.SEPARATED ? compactPatterns : patterns;
          form.of(spelling)
              .forEach(bytes -> into.putIfAbsent(folded(bytes), new Match(canary, form)));
        }
      }
    }
    patterns.keySet().removeIf(pattern -> pattern.length() < SHORTEST);
    compactPatterns.keySet().removeIf(pattern -> pattern.length() < SHORTEST);
    whole.build(patterns);
    compact.build(compactPatterns);
  }

  Set<Match> in(byte[] bytes) {
    Set<Match> matches = new LinkedHashSet<>();
    String folded = folded(bytes);
    IHit<Match> note = (begin, end, match) -> matches.add(match);
    whole.parseText(folded, note);
    compact.parseText(Separators.without(folded), note);
    return matches;
  }

  /** One character a byte, ASCII capitals as small letters. */
  private static String folded(byte[] bytes) {
    byte[] folded = bytes.clone();
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] >= 'A' && folded[i] <= 'Z') {
        folded[i] += 'a' - 'A';
      }
    }
    return new String(folded, StandardCharsets.ISO_8859_1);
  }
}
