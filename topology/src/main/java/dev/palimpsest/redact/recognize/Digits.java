package dev.palimpsest.redact.recognize;

/** The digits of a number that is written with separators. */
final class Digits {
  private Digits() {}

  static String of(String value) {
    return of(value, 0, value.length());
  }

  static String of(String text, int start, int end) {
    StringBuilder digits = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** Whether one digit is repeated throughout: a placeholder, no number. */
  static boolean oneOnly(String digits) {
    return digits.chars().allMatch(c -> c == digits.charAt(0));
  }
}
