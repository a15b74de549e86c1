package dev.palimpsest.redact.recognize;

/**
 * Patterns of values that stand by themselves: not within a word, a longer number, a decimal
 * fraction or a UUID. What is cheap to refuse is asked first.
 */
final class Whole {
  private static final String BEFORE =
      "(?<![\\p{IsLatin}\\d_])(?<!\\d[.-])(?<!-[0-9A-Fa-f]{4}-)(?:";

  private static final String AFTER = ")(?![\\p{IsLatin}\\d_])(?![.-]\\d)";

  private Whole() {}

  /** Begins with a digit. */
  static String number(String pattern) {
    return "(?=\\d)" + BEFORE + pattern + AFTER;
  }

  /** Letters, in either case, and digits. */
  static String code(String pattern) {
    return "(?i)(?=[a-z\\d])" + BEFORE + pattern + AFTER;
  }

  /** Letters in upper case alone, and digits. */
  static String capitals(String pattern) {
    return "(?=[A-Z\\d])" + BEFORE + pattern + AFTER;
  }

  /** Digits that a word may touch, where an ending is glued on or a space is missing. */
  static String digits(String pattern) {
    return "(?i)(?=\\d)(?<!\\d)(?<!\\d[.a-z-])(?:" + pattern + ")(?!\\d)(?![.a-z-]\\d)";
  }
}
