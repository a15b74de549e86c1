package dev.palimpsest.redact;

import java.util.List;

/**
 * What a conversation knows when a turn comes.
 *
 * @param announcing the words of the turn before that announce a value
 * @param known values that began in a turn before and go on in this one
 */
public record Before(Participants participants, String announcing, List<Found> known) {
  /** Nothing was said before. */
  public static final Before NOTHING = new Before(Participants.NONE, "", List.of());

  public Before {
    known = List.copyOf(known);
  }

  public static Before of(Participants participants) {
    return new Before(participants, "", List.of());
  }
}
