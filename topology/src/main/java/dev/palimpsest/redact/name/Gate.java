package dev.palimpsest.redact.name;

import static dev.palimpsest.redact.name.Gazetteer.*;

/** Decides from single words whether a text is worth the tagger's time. */
final class Gate {
  private static final int PEOPLE_AND_PLACES = FIRST | LAST | CITY_BIG | REGION;
  private static final int ORDINARY = ANY_WORD | CALENDAR | PRODUCT | DEMONYM | FOREIGN;
  private static final int SHORTEST_UNKNOWN = 4;
  static final long I = Cue.key("i");

  private Gate() {}

  static boolean opens(Words words) {
    for (int i = 0; i < words.size; i++) {
      if (mayBeName(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeName(Words words, int i) {
    return switch (words.shape[i]) {
      case CAPITALISED, MIXED, UPPER ->
          !(opensSentence(words, i) && words.is(i, WORD) && !words.is(i, FIRST))
              && !words.is(i, CALENDAR);
      case INITIAL -> words.key[i] != I;
      case LOWER ->
          words.is(i, ANY_WORD | FOREIGN)
              ? introduces(words, i)
              : words.is(i, PEOPLE_AND_PLACES) || isUnknown(words, i);
      case CASELESS -> words.is(i, PEOPLE_AND_PLACES);
      default -> false;
    };
  }

  private static boolean isUnknown(Words words, int i) {
    return words.length(i) >= SHORTEST_UNKNOWN
        && !words.is(i, ORDINARY)
        && words.charAt(i) != '\''
        && words.charAt(i) != '’';
  }

  private static boolean introduces(Words words, int i) {
    return words.is(i, TITLE) && words.is(i, ANY_NAME) || Introductions.begins(words, i);
  }

  private static boolean opensSentence(Words words, int i) {
    return i == 0 || words.shape[i - 1] == Shape.NEWLINE || words.shape[i - 1] == Shape.PUNCTUATION;
  }
}
