package dev.palimpsest.domain;

import java.time.Instant;
import java.util.List;
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
   * A stretch of a turn, as it bears on what is believed, with the facts that it states.
   *
   * @param text its words, behind the question that it answers
   * @param topics slots that it may be about, likeliest first
   * @param start first UTF-16 unit in the redacted turn
   * @param end one past the last
   * @param statements in order of their place; may be empty where it only ends something
   * @param aliases for tokens in the values, what stood for the same under older keys: old to new
   */
  record Passage(
      Subject subject,
      TurnId turn,
      int turnRevision,
      Instant occurredAt,
      Instant ingestedAt,
      String text,
      List<String> topics,
      int start,
      int end,
      List<Statement> statements,
      Map<String, String> aliases)
      implements Candidate {

    public Passage {
      topics = List.copyOf(topics);
      statements = List.copyOf(statements);
      aliases = Map.copyOf(aliases);
    }

    /** The same, knowing of its tokens what stood for their values under older keys. */
    public Passage knownAs(Map<String, String> oldToNew) {
      return new Passage(
          subject,
          turn,
          turnRevision,
          occurredAt,
          ingestedAt,
          text,
          topics,
          start,
          end,
          statements,
          oldToNew);
    }

    /** A stored text as it would read under the keys of this passage. */
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

    public Evidence evidence(Statement statement) {
      return new Evidence(
          turn.conversation(), turn.turn(), turnRevision, statement.start(), statement.end());
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
