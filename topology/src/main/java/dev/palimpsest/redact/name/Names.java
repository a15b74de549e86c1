package dev.palimpsest.redact.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names found so far in one text, without overlaps: what comes first stays. */
final class Names {
  private static final double RULE = 0.85;

  /** Words that are no name on their own. */
  private static final int NAMELESS =
      Gazetteer.TITLE | Gazetteer.KIN | Gazetteer.CALENDAR | Gazetteer.DEMONYM;

  /** A found name as a range of tokens, the last one not included. */
  record Range(int from, int to, NameKind kind, double score) {}

  final Words words;
  private final List<Range> found = new ArrayList<>();

  /**
   * What each token belongs to: a name by its place among the found ones, counted from 1; 0
   * nothing; {@link #ELSEWHERE} a postal address.
   */
  private final int[] owner;

  private static final int ELSEWHERE = -1;

  Names(Words words) {
    this.words = words;
    owner = new int[words.size];
  }

  void add(Tagger.Stretch stretch) {
    switch (Label.values()[stretch.label()]) {
      case PERSON_FIRST, PERSON_NEXT ->
          add(stretch.from(), stretch.to(), NameKind.PERSON, stretch.score());
      case LOCATION_FIRST, LOCATION_NEXT ->
          add(stretch.from(), stretch.to(), NameKind.LOCATION, stretch.score());
      case ORGANIZATION_FIRST, ORGANIZATION_NEXT ->
          add(stretch.from(), stretch.to(), NameKind.ORGANIZATION, stretch.score());
      case ADDRESS_FIRST, ADDRESS_NEXT -> take(stretch.from(), stretch.to(), ELSEWHERE);
      case OUTSIDE -> {}
    }
  }

  void addPerson(int[] tokens) {
    int taken = owner[tokens[0]];
    Range range = taken > 0 ? found.get(taken - 1) : null;
    if (range != null && range.kind == NameKind.LOCATION) {
      found.set(
          taken - 1, new Range(range.from, range.to, NameKind.PERSON, Math.max(RULE, range.score)));
    } else if (taken == 0) {
      add(tokens[0], tokens[1], NameKind.PERSON, RULE);
    }
  }

  void add(int first, int end, NameKind kind, double score) {
    int from = first;
    int to = end;
    while (from < to && !isLetters(from)) {
      from++;
    }
    while (to > from && !isLetters(to - 1) && !closesAbbreviation(to - 1)) {
      to--;
    }
    if (to - from == 1 && isUnlikely(from, kind)) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (owner[i] != 0) {
        return;
      }
    }
    if (kind == NameKind.PERSON && from < to) {
      from = withTitle(from);
    }
    if (from < to) {
      Range last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && kind == NameKind.PERSON && last.kind == kind && last.to == from) {
        found.set(found.size() - 1, new Range(last.from, to, kind, Math.max(last.score, score)));
      } else {
        found.add(new Range(from, to, kind, score));
      }
      take(from, to, found.size());
    }
  }

  /**
   * Single words that no context makes a name: titles, abbreviations, identifiers, and unknown
   * words in small letters.
   */
  private boolean isUnlikely(int token, NameKind kind) {
    boolean person = kind == NameKind.PERSON;
    boolean known = words.is(token, Gazetteer.ANY_NAME);
    boolean unlikely =
        switch (words.shape[token]) {
          case LOWER -> words.flags[token] == 0 && (!person || words.hasUpper);
          case UPPER -> person && words.hasLower && !known;
          case MIXED -> person && Character.isLowerCase(words.charAt(token));
          case NUMBER -> true;
          case CAPITALISED, INITIAL, ALPHANUMERIC, CASELESS, PUNCTUATION, NEWLINE, MACHINE -> false;
        };
    return unlikely
        || words.is(token, NAMELESS) && !words.is(token, Gazetteer.FIRST)
        || words.is(token, Gazetteer.ROLE) && !known;
  }

  boolean isTaken(int token) {
    return owner[token] != 0;
  }

  List<Range> found() {
    return found;
  }

  List<Name> sorted() {
    return found.stream()
        .map(
            r ->
                new Name(
                    words.start[r.from],
                    words.end[r.to - 1],
                    words.start[core(r)],
                    r.kind,
                    r.score))
        .sorted(Comparator.comparingInt(Name::start))
        .toList();
  }

  private int core(Range range) {
    int core = range.from;
    while (core < range.to - 1
        && (Addresses.isHonorific(words, core) || words.charAt(core) == '.')) {
      core++;
    }
    return core;
  }

  /** A title belongs to the name it introduces. */
  private int withTitle(int from) {
    int title = from > 1 && words.charAt(from - 1) == '.' ? from - 2 : from - 1;
    boolean titled =
        title >= 0
            && owner[title] == 0
            && words.shape[title].isCapital()
            && Addresses.isHonorific(words, title);
    return titled ? title : from;
  }

  private void take(int from, int to, int by) {
    for (int i = from; i < to; i++) {
      owner[i] = by;
    }
  }

  private boolean isLetters(int token) {
    char c = words.charAt(token);
    boolean clitic = c == '\'' || c == '’';
    return !clitic
        && (words.shape[token].isWord()
            || words.shape[token] == Shape.ALPHANUMERIC
            || words.shape[token] == Shape.NUMBER);
  }

  private boolean closesAbbreviation(int token) {
    boolean abbreviated =
        token > 0 && words.charAt(token) == '.' && words.end[token - 1] == words.start[token];
    return abbreviated
        && (words.shape[token - 1] == Shape.INITIAL || words.is(token - 1, Gazetteer.ORG_SUFFIX));
  }
}
