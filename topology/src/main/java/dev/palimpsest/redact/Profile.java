package dev.palimpsest.redact;

/**
 * What one pass over a text says about the characters that values are made of.
 *
 * @param digits how many digits
 * @param at whether there is an {@code @}
 * @param special whether there is a sign that passwords are fond of
 * @param longWord the longest run of letters, digits, {@code -}, {@code _} and {@code .}
 */
public record Profile(int digits, boolean at, boolean special, int longWord) {
  private static final String SPECIAL = "!#$%&*+?@^~_-";

  public static Profile of(String text) {
    int digits = 0;
    boolean at = false;
    boolean special = false;
    int run = 0;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      }
      at |= c == '@';
      special |= SPECIAL.indexOf(c) >= 0;
      run = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return new Profile(digits, at, special, longest);
  }
}
