package dev.palimpsest.extract.time;

/**
 * A word, a run of digits, or one other character.
 *
 * @param text in lower case
 * @param start its first UTF-16 unit
 * @param end the unit after its last
 * @param glued whether it touches the token before it
 * @param capital whether it begins with a capital letter
 */
record Token(Kind kind, String text, int start, int end, boolean glued, boolean capital) {
  enum Kind {
    WORD,
    NUMBER,
    MARK
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(String other) {
    return text.equals(other);
  }
}
