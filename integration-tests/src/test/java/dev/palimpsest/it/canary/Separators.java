package dev.palimpsest.it.canary;

/** What people and programs put between the groups of a value. */
final class Separators {
  private static final String ASCII = " \t.-_/()+@";
  private static final int MOST_IN_A_ROW = 8;

  private Separators() {}

  /**
   * The bytes, one a character, without such between letters and digits. The bytes of UTF-8 from
   * 128 on count as separators too: no-break spaces, dashes, what has no width.
   */
  static String without(String bytes) {
    StringBuilder compact = new StringBuilder(bytes.length());
    int row = 0;
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      boolean separator = c >= 128 || ASCII.indexOf(c) >= 0;
      row = separator ? row + 1 : 0;
      if (!separator) {
        compact.append(c);
      } else if (row == MOST_IN_A_ROW + 1) {
        compact.append(c);
      }
    }
    return compact.toString();
  }
}
