package dev.palimpsest.redact.name;

/** How a token is written. */
enum Shape {
  LOWER,
  CAPITALISED,
  INITIAL,
  UPPER,
  MIXED,
  NUMBER,
  ALPHANUMERIC,
  /** Letters of a script without case. */
  CASELESS,
  PUNCTUATION,
  NEWLINE,
  /** An address of the net or anything else made for machines. */
  MACHINE;

  boolean isWord() {
    return ordinal() <= MIXED.ordinal() || this == CASELESS;
  }

  boolean isCapital() {
    return this == CAPITALISED || this == INITIAL || this == UPPER || this == MIXED;
  }
}
