package dev.palimpsest.redact.recognize.address;

import java.util.stream.IntStream;

/**
 * Where in a text a street may begin: at a word or number with a digit within reach, so that the
 * patterns need not be tried anywhere else.
 */
final class StreetStarts {
  /** More than stand in the longest form between its first character and its first digit. */
  private static final int MOST_SPACES = 14;

  private static final String NOT_BEFORE = "$€£¥#.,:/-";
  private static final String SIGNS = "'’.-";
  private static final String BETWEEN = SIGNS + ",/º°ª";

  private StreetStarts() {}

  static int[] of(String text) {
    return IntStream.range(0, text.length())
        .filter(at -> begins(text, at) && (reachesDigit(text, at) || ship(text, at)))
        .toArray();
  }

  private static boolean begins(String text, int at) {
    char c = text.charAt(at);
    return (ofWord(c) || SIGNS.indexOf(c) >= 0) && (at == 0 || free(text.charAt(at - 1)));
  }

  private static boolean free(char before) {
    return !Character.isLetterOrDigit(before) && NOT_BEFORE.indexOf(before) < 0;
  }

  private static boolean reachesDigit(String text, int start) {
    int spaces = 0;
    for (int at = start; at < text.length() && spaces <= MOST_SPACES; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        return true;
      }
      if (c == ' ') {
        spaces++;
      } else if (!ofWord(c) && BETWEEN.indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** USS Nimitz and its like have no number. */
  private static boolean ship(String text, int at) {
    return text.regionMatches(true, at, "us", 0, 2);
  }

  private static boolean ofWord(char c) {
    if (c < 128) {
      return Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }
}
