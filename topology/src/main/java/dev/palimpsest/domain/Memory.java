package dev.palimpsest.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One belief about one subject, as of one revision. Each method that returns a memory makes the
 * next revision; which one may follow which status is the callers' decision, that the revision
 * counts up is not.
 *
 * @param revision counts up from 1 with every operation
 * @param validFrom from when it is true
 * @param validTo until when it is true (exclusive)
 * @param recordedAt when the system came to know it
 * @param invalidatedAt when the system stopped believing it
 * @param cause the belief that made it stale
 * @param closedBy the denial that retracted it
 * @param sources its evidence, oldest first
 */
public record Memory(
    Subject subject,
    MemoryId id,
    int revision,
    Status status,
    MemoryType type,
    Level level,
    String slot,
    String value,
    String text,
    double confidence,
    Optional<Instant> validFrom,
    Optional<Instant> validTo,
    Instant recordedAt,
    Optional<Instant> invalidatedAt,
    Optional<MemoryId> supersedes,
    Optional<MemoryId> supersededBy,
    Optional<MemoryId> cause,
    Optional<Evidence> closedBy,
    List<Evidence> sources,
    PrivacyLevel privacy) {

  /**
   * Evidence beyond this many sources raises the confidence but is not listed: a record stays
   * small.
   */
  public static final int MAX_SOURCES = 50;

  private static final double DOUBT_KEPT_BY_A_REPEAT = 0.5;

  public Memory {
    sources = List.copyOf(sources);
  }

  /** The first revision of what a statement says. */
  public static Memory of(Candidate.Statement said, Slot slot) {
    return new Memory(
        said.subject(),
        MemoryId.derive(said.subject(), said.slot(), said.evidence()),
        1,
        Status.ACTIVE,
        slot.type(),
        Level.FACT,
        said.slot(),
        said.value(),
        said.text(),
        said.confidence(),
        Optional.of(said.occurredAt()),
        Optional.empty(),
        said.ingestedAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(said.evidence()),
        slot.privacy());
  }

  /** As a first revision that takes the place of another memory. */
  public Memory superseding(MemoryId predecessor) {
    return change().supersedes(Optional.of(predecessor)).at(revision);
  }

  public Memory supersededBy(MemoryId successor, Instant from, Instant known) {
    return change()
        .status(Status.SUPERSEDED)
        .supersededBy(Optional.of(successor))
        .closed(from, known)
        .next();
  }

  public Memory retractedBy(Evidence denial, Instant from, Instant known) {
    return change()
        .status(Status.RETRACTED)
        .closedBy(Optional.of(denial))
        .closed(from, known)
        .next();
  }

  public Memory staleBecauseOf(MemoryId changed, Instant from, Instant known) {
    return change().status(Status.STALE).cause(Optional.of(changed)).closed(from, known).next();
  }

  /** Without the evidence of a withdrawn turn; retracted once nothing is left of it. */
  public Memory without(List<Evidence> withdrawn, Instant known) {
    List<Evidence> left = new ArrayList<>(sources);
    left.removeAll(withdrawn);
    Draft draft = change().sources(left);
    return left.isEmpty() && status != Status.RETRACTED
        ? draft.status(Status.RETRACTED).invalidatedAt(Optional.of(known)).next()
        : draft.next();
  }

  public Memory restored() {
    return change().status(Status.ACTIVE).reopened().next();
  }

  /** With one more piece of evidence; a stale one is believed again. */
  public Memory reinforcedBy(Evidence more) {
    List<Evidence> grown = new ArrayList<>(sources);
    if (grown.size() < MAX_SOURCES) {
      grown.add(more);
    }
    double surer = 1 - (1 - confidence) * DOUBT_KEPT_BY_A_REPEAT;
    return change().status(Status.ACTIVE).reopened().sources(grown).confidence(surer).next();
  }

  public boolean restsOn(Evidence evidence) {
    return sources.contains(evidence);
  }

  private Draft change() {
    return new Draft(this);
  }

  /** A copy under change: only what a transition touches is named by it. */
  private static final class Draft {
    private final Memory of;
    private Status status;
    private double confidence;
    private Optional<Instant> validTo;
    private Optional<Instant> invalidatedAt;
    private Optional<MemoryId> supersedes;
    private Optional<MemoryId> supersededBy;
    private Optional<MemoryId> cause;
    private Optional<Evidence> closedBy;
    private List<Evidence> sources;

    Draft(Memory of) {
      this.of = of;
      status = of.status;
      confidence = of.confidence;
      validTo = of.validTo;
      invalidatedAt = of.invalidatedAt;
      supersedes = of.supersedes;
      supersededBy = of.supersededBy;
      cause = of.cause;
      closedBy = of.closedBy;
      sources = of.sources;
    }

    Draft status(Status value) {
      status = value;
      return this;
    }

    Draft confidence(double value) {
      confidence = value;
      return this;
    }

    Draft supersedes(Optional<MemoryId> value) {
      supersedes = value;
      return this;
    }

    Draft supersededBy(Optional<MemoryId> value) {
      supersededBy = value;
      return this;
    }

    Draft cause(Optional<MemoryId> value) {
      cause = value;
      return this;
    }

    Draft closedBy(Optional<Evidence> value) {
      closedBy = value;
      return this;
    }

    Draft sources(List<Evidence> value) {
      sources = value;
      return this;
    }

    Draft invalidatedAt(Optional<Instant> value) {
      invalidatedAt = value;
      return this;
    }

    Draft closed(Instant from, Instant known) {
      validTo = Optional.of(from);
      return invalidatedAt(Optional.of(known));
    }

    Draft reopened() {
      validTo = Optional.empty();
      invalidatedAt = Optional.empty();
      supersededBy = Optional.empty();
      cause = Optional.empty();
      closedBy = Optional.empty();
      return this;
    }

    Memory next() {
      return at(of.revision + 1);
    }

    Memory at(int revision) {
      return new Memory(
          of.subject,
          of.id,
          revision,
          status,
          of.type,
          of.level,
          of.slot,
          of.value,
          of.text,
          confidence,
          of.validFrom,
          validTo,
          of.recordedAt,
          invalidatedAt,
          supersedes,
          supersededBy,
          cause,
          closedBy,
          sources,
          of.privacy);
    }
  }
}
