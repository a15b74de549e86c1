package dev.palimpsest.redact.name;

import java.text.Normalizer;

/** Lower case without accents, one character at a time, so that offsets stay as they are. */
final class Fold {
  private static final int TABLED = 0x2000;
  private static final String FROM = "ßøłđðþæœıəħ’";
  private static final String TO = "solddtaoieh'";
  private static final char[] TABLE = new char[TABLED];

  static {
    for (char c = 0; c < TABLED; c++) {
      TABLE[c] = compute(c);
    }
  }

  private Fold() {}

  /** The folded character, or 0 where the character only decorates the one before it. */
  static char of(char c) {
    return c < TABLED ? TABLE[c] : c == '’' ? '\'' : Character.toLowerCase(c);
  }

  private static char compute(char c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    char base =
        Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD)
            .charAt(0);
    int special = FROM.indexOf(base);
    return special < 0 ? base : TO.charAt(special);
  }
}
