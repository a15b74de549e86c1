package dev.palimpsest.redact.check;

/** Digits of a value as written, and sums over them. */
final class Numbers {
  private Numbers() {}

  /** The ASCII digits alone. */
  static String digits(String value) {
    StringBuilder digits = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  /** The ASCII letters and digits alone, in upper case. */
  static String code(String value) {
    StringBuilder code = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
        code.append(c);
      } else if (c >= 'a' && c <= 'z') {
        code.append((char) (c - 'a' + 'A'));
      }
    }
    return code.toString();
  }

  static int at(String digits, int index) {
    return digits.charAt(index) - '0';
  }

  /** 0 to 9 for digits, 10 to 35 for letters. */
  static int base36(char c) {
    return c <= '9' ? c - '0' : c - 'A' + 10;
  }

  static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  /** Each digit times its weight; what has no weight is left out. */
  static int weighted(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += at(digits, i) * weights[i];
    }
    return sum;
  }

  static boolean allSame(String digits) {
    return digits.chars().distinct().count() == 1;
  }
}
