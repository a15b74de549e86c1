package dev.palimpsest.redact;

/**
 * What one pass over a text says about the characters that values are made of.
 *
 * @param digits how many digits
 * @param at whether there is an {@code @}
 * @param colon whether there is a {@code :}
 * @param dashes whether there is a run of five {@code -}
 * @param special whether there is a sign that passwords are fond of
 * @param longWord the longest run of letters, digits, {@code -}, {@code _} and {@code .}
 */
public record Profile(
    int digits, boolean at, boolean colon, boolean dashes, boolean special, int longWord) {
  private static final int ARMOUR = 5;
  private static final String SPECIAL = "!#$%&*+?@^~_-";

  public static Profile of(String text) {
    int digits = 0;
    boolean at = false;
    boolean colon = false;
    boolean special = false;
    int run = 0;
    int dashRun = 0;
    boolean dashes = false;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      }
      at |= c == '@';
      colon |= c == ':';
      special |= SPECIAL.indexOf(c) >= 0;
      dashRun = c == '-' ? dashRun + 1 : 0;
      dashes |= dashRun >= ARMOUR;
      run = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return new Profile(digits, at, colon, dashes, special, longest);
  }
}
