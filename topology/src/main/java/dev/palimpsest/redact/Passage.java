package dev.palimpsest.redact;

/**
 * A text with what is known around it.
 *
 * @param before what was said before, whose words may announce a value: the turn before, or nothing
 */
public record Passage(String text, String before, Participants participants) {

  /** A text by itself. */
  public static Passage of(String text) {
    return new Passage(text, "", Participants.NONE);
  }
}
