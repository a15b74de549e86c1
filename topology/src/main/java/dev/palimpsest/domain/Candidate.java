package dev.palimpsest.domain;

import java.time.Instant;
import java.util.Map;

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
   * @param aliases for tokens in the value, what stood for the same under older keys: old to new
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
      double confidence,
      Map<String, String> aliases)
      implements Candidate {

    public Statement {
      aliases = Map.copyOf(aliases);
    }

    /** The same, knowing of its tokens what stood for their values under older keys. */
    public Statement knownAs(Map<String, String> oldToNew) {
      return new Statement(
          subject,
          turn,
          turnRevision,
          occurredAt,
          ingestedAt,
          slot,
          value,
          text,
          polarity,
          modality,
          start,
          end,
          confidence,
          oldToNew);
    }

    /** A stored value as it would read under the keys of this statement. */
    public String underItsKeys(String stored) {
      String renewed = stored;
      for (Map.Entry<String, String> alias : aliases.entrySet()) {
        renewed = renewed.replace(alias.getKey(), alias.getValue());
      }
      return renewed;
    }

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
