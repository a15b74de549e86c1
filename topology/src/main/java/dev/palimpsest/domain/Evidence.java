package dev.palimpsest.domain;

/**
 * The place in a transcript that a belief rests on.
 *
 * @param turnRevision the revision of the turn that said it; a higher one withdraws it
 * @param start first UTF-16 unit in the redacted text
 * @param end one past the last
 */
public record Evidence(String conversation, String turn, int turnRevision, int start, int end) {

  /** Whether it rests on the given turn, at a revision before the given one. */
  public boolean before(TurnId id, int revision) {
    return conversation.equals(id.conversation())
        && turn.equals(id.turn())
        && turnRevision < revision;
  }
}
