package dev.palimpsest.redact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with what is known around it.
 *
 * @param before what was said before, whose words may announce a value: the turn before, or nothing
 * @param known what is known to stand in the text by other means than reading it
 */
public record Passage(String text, String before, Participants participants, List<Found> known) {
  private static final Pattern WORD_BORDER = Pattern.compile("[_.-]|(?<=\\p{Ll})(?=\\p{Lu})");

  public Passage {
    known = List.copyOf(known);
  }

  /** The same around another reading of the text, of the same length. */
  Passage reading(String other) {
    return new Passage(other, before, participants, known);
  }

  /** A text by itself. */
  public static Passage of(String text) {
    return new Passage(text, "", Participants.NONE, List.of());
  }

  /** {@code cardNumber} and {@code card_number} as the words that they are. */
  public static String spaced(String name) {
    return WORD_BORDER.matcher(name).replaceAll(" ");
  }
}
