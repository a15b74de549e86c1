package dev.palimpsest.redact.recognize.secret;

/** How random a text is, by Shannon's measure over its own characters. */
final class Entropy {
  private static final double RANDOM = 3.5;
  private static final double MIXED = 2.8;
  private static final int SHORTEST = 8;

  private Entropy() {}

  /** Bits a character. */
  static double bits(String text) {
    double bits = 0;
    boolean[] seen = new boolean[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (seen[i]) {
        continue;
      }
      int count = 0;
      for (int j = i; j < text.length(); j++) {
        if (text.charAt(j) == text.charAt(i)) {
          seen[j] = true;
          count++;
        }
      }
      double share = (double) count / text.length();
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  /** Whether a value looks made by a machine: random, or short with digits; no code, no words. */
  static boolean telling(String value) {
    if (value.length() < SHORTEST || PlainWords.code(value)) {
      return false;
    }
    boolean digit = value.chars().anyMatch(Character::isDigit);
    boolean letter = value.chars().anyMatch(Character::isLetter);
    boolean words =
        value.matches("[\\p{L}]+|[A-Z][\\p{L}]+(?:[A-Z]\\p{L}+)*|[a-z]+(?:[._/-][a-z]+){0,1}");
    double bits = bits(value);
    return !words
        && (bits >= RANDOM || bits >= MIXED && (digit || !letter || value.indexOf('-') > 0));
  }
}
