package dev.palimpsest.distill;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a conversation without a long pause, in which one subject said something that
 * changed what is believed.
 *
 * @param firstAt event time of the first turn that changed something
 * @param lastAt event time of the last turn
 * @param ingestedAt when the last turn was taken in
 * @param evidence the places that changed something, in the order taken; never empty
 */
public record Session(
    Subject subject,
    String conversation,
    Instant firstAt,
    Instant lastAt,
    Instant ingestedAt,
    List<Evidence> evidence) {

  /** A longer pause ends a session. */
  public static final Duration GAP = Duration.ofMinutes(30);

  public Session {
    evidence = List.copyOf(evidence);
  }

  /**
   * The first instant at which a tick ends it: also after a pause in what is taken in, so that no
   * tick cuts a conversation that is taken in long after it was held.
   */
  public Instant endsAt() {
    return later(lastAt, ingestedAt).plus(GAP).plusMillis(1);
  }

  /** Whether a turn said at a time is no part of it any more. */
  public boolean endedBy(Instant said) {
    return said.isAfter(lastAt.plus(GAP));
  }

  /**
   * The session once a candidate of its conversation is taken; empty while nothing has changed what
   * is believed.
   *
   * @param open the session before, which the candidate has not ended
   * @param decided what the candidate led to
   */
  public static Optional<Session> after(
      Optional<Session> open, Candidate candidate, List<MemoryOperation> decided) {
    return switch (candidate) {
      case Withdrawal withdrawal ->
          open.map(session -> session.without(withdrawal))
              .filter(session -> !session.evidence.isEmpty());
      case Passage said -> {
        List<Evidence> changing = evidence(said, decided);
        yield open.or(() -> opened(said, changing)).map(session -> session.with(said, changing));
      }
    };
  }

  private static Optional<Session> opened(Passage said, List<Evidence> changing) {
    Instant at = said.occurredAt();
    return changing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Session(
                said.subject(), said.turn().conversation(), at, at, said.ingestedAt(), List.of()));
  }

  private Session with(Passage said, List<Evidence> changing) {
    List<Evidence> all = new ArrayList<>(evidence);
    changing.stream()
        .filter(place -> !all.contains(place))
        .limit(Memory.MAX_SOURCES - all.size())
        .forEach(all::add);
    Instant at = said.occurredAt();
    return new Session(
        subject,
        conversation,
        at.isBefore(firstAt) ? at : firstAt,
        later(at, lastAt),
        later(said.ingestedAt(), ingestedAt),
        all);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Session without(Withdrawal withdrawal) {
    return new Session(
        subject,
        conversation,
        firstAt,
        lastAt,
        ingestedAt,
        evidence.stream()
            .filter(place -> !place.before(withdrawal.turn(), withdrawal.turnRevision()))
            .toList());
  }

  /** Where in the passage it was said; not what had merely fallen due by then. */
  private static List<Evidence> evidence(Passage said, List<MemoryOperation> decided) {
    return decided.stream()
        .flatMap(operation -> operation.decision().sources().stream())
        .filter(
            place ->
                place.conversation().equals(said.turn().conversation())
                    && place.turn().equals(said.turn().turn())
                    && place.turnRevision() == said.turnRevision())
        .distinct()
        .toList();
  }
}
