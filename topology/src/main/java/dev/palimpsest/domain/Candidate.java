package dev.palimpsest.domain;

import java.time.Instant;

/** What a turn proposes for one subject's memory. */
public sealed interface Candidate {
  Subject subject();

  TurnId turn();

  int turnRevision();

  /** When it was said (event time). */
  Instant occurredAt();

  /** When it was taken in. */
  Instant ingestedAt();

  /**
   * A statement of the subject about itself.
   *
   * @param slot path in the trunk
   * @param value as said, redacted; empty where a denial names none
   * @param text the statement as one readable sentence
   * @param confidence how sure extraction is, 0 to 1
   */
  record Statement(
      Subject subject,
      TurnId turn,
      int turnRevision,
      Instant occurredAt,
      Instant ingestedAt,
      String slot,
      String value,
      String text,
      Polarity polarity,
      Modality modality,
      int start,
      int end,
      double confidence)
      implements Candidate {

    public Evidence evidence() {
      return new Evidence(turn.conversation(), turn.turn(), turnRevision, start, end);
    }
  }

  /**
   * The turn was edited or deleted: the evidence of its revisions before {@code turnRevision} is
   * taken back.
   */
  record Withdrawal(
      Subject subject, TurnId turn, int turnRevision, Instant occurredAt, Instant ingestedAt)
      implements Candidate {}
}
