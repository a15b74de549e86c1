package dev.palimpsest.redact;

/** Says that a text is longer than redaction reads. */
public final class TextTooLongException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TextTooLongException(int length) {
    super(
        "a text of "
            + length
            + " UTF-16 units, of which redaction reads "
            + Redactor.MAX_LENGTH
            + " at most");
  }
}
