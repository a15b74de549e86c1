package dev.palimpsest.domain;

/**
 * One fact that a passage states.
 *
 * @param slot path in the trunk
 * @param value as said, redacted; empty where none is named
 * @param text the statement as one readable sentence
 * @param about whom it is about: empty for the subject, else the person in relation to the subject
 * @param validity when it holds, as far as it was said
 * @param start first UTF-16 unit in the redacted turn
 * @param end one past the last
 * @param confidence how sure extraction is, 0 to 1
 */
public record Statement(
    String slot,
    String value,
    String text,
    String about,
    Polarity polarity,
    Modality modality,
    Validity validity,
    int start,
    int end,
    double confidence) {

  /** From here on, extraction is sure enough of slot and value for these to decide alone. */
  public static final double SURE = 0.8;

  public boolean sure() {
    return confidence >= SURE;
  }

  /** The same in another slot. */
  public Statement in(String otherSlot) {
    return new Statement(
        otherSlot, value, text, about, polarity, modality, validity, start, end, confidence);
  }
}
