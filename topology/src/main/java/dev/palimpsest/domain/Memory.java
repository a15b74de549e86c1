package dev.palimpsest.domain;

import dev.palimpsest.domain.Candidate.Passage;
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
 * @param lastSeen when it was last said or shown (event time)
 * @param modality how it was meant; a temporary one overlays what else holds
 * @param about whom it is about: empty for the subject, else the person in relation to the subject
 * @param overlays what a temporary one stands before for a while
 * @param doubt why it may no longer hold although it is active
 * @param cause the belief that made it stale
 * @param closedBy where that which closed it was said
 * @param links the memories that it sums up or belongs to
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
    Modality modality,
    String about,
    double confidence,
    Optional<Instant> validFrom,
    Optional<Instant> validTo,
    Instant recordedAt,
    Instant lastSeen,
    Optional<Instant> invalidatedAt,
    Optional<MemoryId> supersedes,
    Optional<MemoryId> supersededBy,
    Optional<MemoryId> overlays,
    Optional<Doubt> doubt,
    Optional<MemoryId> cause,
    Optional<Evidence> closedBy,
    List<MemoryId> links,
    List<Evidence> sources,
    PrivacyLevel privacy) {

  /**
   * Evidence beyond this many sources raises the confidence but is not listed: a record stays
   * small.
   */
  public static final int MAX_SOURCES = 50;

  private static final double DOUBT_KEPT_BY_A_REPEAT = 0.5;

  public Memory {
    links = List.copyOf(links);
    sources = List.copyOf(sources);
  }

  /** The first revision of what a statement says. */
  public static Memory of(Passage said, Statement statement, Slot slot) {
    Evidence evidence = said.evidence(statement);
    return new Memory(
        said.subject(),
        MemoryId.derive(said.subject(), slot.path(), evidence),
        1,
        Status.ACTIVE,
        slot.type(),
        Level.FACT,
        slot.path(),
        statement.value(),
        statement.text(),
        statement.modality(),
        statement.about(),
        statement.confidence(),
        Optional.of(statement.validity().from().orElse(said.occurredAt())),
        statement.validity().to(),
        said.ingestedAt(),
        said.occurredAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(evidence),
        slot.privacy());
  }

  /** As a first revision that takes the place of another memory. */
  public Memory superseding(MemoryId predecessor) {
    return change().supersedes(Optional.of(predecessor)).at(revision);
  }

  /** As a first revision that says more precisely what another memory says, on its evidence too. */
  public Memory refining(Memory coarser) {
    List<Evidence> all = new ArrayList<>(coarser.sources);
    all.addAll(sources);
    return change()
        .supersedes(Optional.of(coarser.id))
        .sources(all.subList(0, Math.min(MAX_SOURCES, all.size())))
        .validFrom(coarser.validFrom)
        .at(revision);
  }

  /** As a first revision that stands before another memory until it ends. */
  public Memory overlaying(Optional<MemoryId> lasting, Instant until) {
    return change().overlays(lasting).validTo(validTo.or(() -> Optional.of(until))).at(revision);
  }

  public Memory supersededBy(MemoryId successor, Evidence by, Instant from, Instant known) {
    return change()
        .status(Status.SUPERSEDED)
        .supersededBy(Optional.of(successor))
        .closed(by, from, known)
        .next();
  }

  public Memory retractedBy(Evidence denial, Instant from, Instant known) {
    return change().status(Status.RETRACTED).closed(denial, from, known).next();
  }

  /**
   * @param changed the belief whose change made it stale; empty where words alone did
   */
  public Memory staleBecauseOf(
      Optional<MemoryId> changed, Evidence by, Instant from, Instant known) {
    return change().status(Status.STALE).cause(changed).closed(by, from, known).next();
  }

  public Memory expired(Instant known) {
    return change().status(Status.EXPIRED).invalidatedAt(Optional.of(known)).next();
  }

  public Memory doubted(Doubt why) {
    return change().doubt(Optional.of(why)).next();
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

  /** With one more piece of evidence; a stale or doubted one is believed again. */
  public Memory reinforcedBy(Evidence more, Instant seen) {
    List<Evidence> grown = new ArrayList<>(sources);
    if (grown.size() < MAX_SOURCES) {
      grown.add(more);
    }
    double surer = 1 - (1 - confidence) * DOUBT_KEPT_BY_A_REPEAT;
    Draft draft = change().sources(grown).confidence(surer).doubt(Optional.empty());
    draft.lastSeen = seen.isAfter(lastSeen) ? seen : lastSeen;
    return status == Status.ACTIVE ? draft.next() : draft.status(Status.ACTIVE).reopened().next();
  }

  /** A summary with other words, resting on other memories and their evidence. */
  public Memory rewritten(
      String words, List<MemoryId> rests, List<Evidence> evidence, Instant seen) {
    Draft draft = change().status(Status.ACTIVE).reopened().sources(evidence);
    draft.text = words;
    draft.links = rests;
    draft.lastSeen = seen;
    return draft.next();
  }

  /** A summary of which nothing but evidence, if any, is left. */
  public Memory emptied(List<Evidence> evidence, Instant known) {
    Draft draft =
        change().status(Status.RETRACTED).invalidatedAt(Optional.of(known)).sources(evidence);
    draft.links = List.of();
    return draft.next();
  }

  public boolean temporary() {
    return modality == Modality.TEMPORARY;
  }

  /** Whether it no longer holds at a time, whatever its status says so far. */
  public boolean endedBy(Instant at) {
    return validTo.filter(end -> !end.isAfter(at)).isPresent();
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
    private String text;
    private double confidence;
    private Optional<Instant> validFrom;
    private Optional<Instant> validTo;
    private Instant lastSeen;
    private Optional<Instant> invalidatedAt;
    private Optional<MemoryId> supersedes;
    private Optional<MemoryId> supersededBy;
    private Optional<MemoryId> overlays;
    private Optional<Doubt> doubt;
    private Optional<MemoryId> cause;
    private Optional<Evidence> closedBy;
    private List<MemoryId> links;
    private List<Evidence> sources;

    Draft(Memory of) {
      this.of = of;
      status = of.status;
      text = of.text;
      confidence = of.confidence;
      validFrom = of.validFrom;
      validTo = of.validTo;
      lastSeen = of.lastSeen;
      invalidatedAt = of.invalidatedAt;
      supersedes = of.supersedes;
      supersededBy = of.supersededBy;
      overlays = of.overlays;
      doubt = of.doubt;
      cause = of.cause;
      closedBy = of.closedBy;
      links = of.links;
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

    Draft validFrom(Optional<Instant> value) {
      validFrom = value;
      return this;
    }

    Draft validTo(Optional<Instant> value) {
      validTo = value;
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

    Draft overlays(Optional<MemoryId> value) {
      overlays = value;
      return this;
    }

    Draft doubt(Optional<Doubt> value) {
      doubt = value;
      return this;
    }

    Draft cause(Optional<MemoryId> value) {
      cause = value;
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

    Draft closed(Evidence by, Instant from, Instant known) {
      closedBy = Optional.of(by);
      validTo = Optional.of(from);
      return invalidatedAt(Optional.of(known));
    }

    Draft reopened() {
      validTo = Optional.empty();
      invalidatedAt = Optional.empty();
      supersededBy = Optional.empty();
      doubt = Optional.empty();
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
          text,
          of.modality,
          of.about,
          confidence,
          validFrom,
          validTo,
          of.recordedAt,
          lastSeen,
          invalidatedAt,
          supersedes,
          supersededBy,
          overlays,
          doubt,
          cause,
          closedBy,
          links,
          sources,
          of.privacy);
    }
  }
}
