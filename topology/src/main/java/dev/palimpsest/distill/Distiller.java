package dev.palimpsest.distill;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the scene of a session that ended and the subject's persona, and rewrites those that rest
 * on a fact as soon as the fact is closed, holds again or loses evidence.
 */
public final class Distiller {
  private static final String DECIDER = "rule:distill:1";
  private static final Evidence NO_PLACE = new Evidence("", "", 0, 0, 0);

  private final Persona persona;

  public Distiller(Trunk trunk) {
    persona = new Persona(trunk);
  }

  /** What the end of a session leaves. */
  public List<MemoryOperation> close(Levels stored, Session session, Instant recordedAt) {
    Decision why = because(session.evidence(), session.lastAt(), recordedAt);
    List<MemoryOperation> operations = new ArrayList<>();
    scene(stored, session).over(storedScene(stored, session), why).ifPresent(operations::add);
    persona(stored, session.subject(), why).ifPresent(operations::add);
    return operations;
  }

  /**
   * What follows for scenes and the persona; asked once the facts are stored.
   *
   * @param candidate what led to the operations; empty where time did
   * @param decided operations on facts of one subject
   */
  public List<MemoryOperation> follow(
      Levels stored, Optional<Candidate> candidate, List<MemoryOperation> decided) {
    List<MemoryOperation> telling = decided.stream().filter(Distiller::tells).toList();
    if (telling.isEmpty() && candidate.filter(Withdrawal.class::isInstance).isEmpty()) {
      return List.of();
    }
    Map<String, Memory> touched = new TreeMap<>();
    telling.forEach(operation -> restingOn(stored, operation, touched));
    candidate.ifPresent(given -> withdrawnFrom(stored, given, touched));
    List<MemoryOperation> operations = new ArrayList<>();
    for (Memory was : touched.values()) {
      Decision why = why(candidate, decided);
      (was.level() == Level.PERSONA
              ? persona(stored, was.subject(), why)
              : scene(stored, was, candidate).over(Optional.of(was), why))
          .ifPresent(operations::add);
    }
    return operations;
  }

  /** Whether a summary may say something else now. */
  private static boolean tells(MemoryOperation operation) {
    return operation
        .before()
        .filter(
            was ->
                was.status() != operation.after().status()
                    || operation.decision().reason() == Reason.WITHDRAWN)
        .isPresent();
  }

  private static void restingOn(
      Levels stored, MemoryOperation operation, Map<String, Memory> into) {
    Memory fact = operation.after();
    List<Memory> found = new ArrayList<>(stored.linking(fact.id()));
    operation
        .before()
        .flatMap(Memory::closedBy)
        .ifPresent(place -> found.addAll(stored.scenesOf(turn(fact.subject(), place))));
    if (fact.status() == Status.ACTIVE) {
      fact.sources().forEach(place -> found.addAll(stored.scenesOf(turn(fact.subject(), place))));
      stored.find(Summary.PERSONA.path(), personaId(fact.subject())).ifPresent(found::add);
    }
    found.forEach(memory -> into.put(memory.id().value(), memory));
  }

  private static void withdrawnFrom(Levels stored, Candidate candidate, Map<String, Memory> into) {
    if (candidate instanceof Withdrawal) {
      stored.scenesOf(candidate.turn()).forEach(memory -> into.put(memory.id().value(), memory));
    }
  }

  private static Summary scene(Levels stored, Session session) {
    List<Evidence> evidence = session.evidence();
    return new Summary(
        session.subject(),
        Level.SCENE,
        sceneId(session),
        Scenes.of(stored, session.subject(), evidence),
        session.firstAt(),
        session.lastAt(),
        evidence);
  }

  /** A stored scene as it reads now. */
  private static Summary scene(Levels stored, Memory was, Optional<Candidate> candidate) {
    List<Evidence> left =
        was.sources().stream()
            .filter(place -> candidate.filter(given -> withdraws(given, place)).isEmpty())
            .toList();
    return new Summary(
        was.subject(),
        Level.SCENE,
        was.id(),
        Scenes.of(stored, was.subject(), left),
        was.validFrom().orElse(was.lastSeen()),
        was.lastSeen(),
        left);
  }

  private static boolean withdraws(Candidate candidate, Evidence place) {
    return candidate instanceof Withdrawal
        && place.before(candidate.turn(), candidate.turnRevision());
  }

  private Optional<MemoryOperation> persona(Levels stored, Subject subject, Decision why) {
    Digest digest = persona.of(stored);
    Optional<Memory> was = stored.find(Summary.PERSONA.path(), personaId(subject));
    List<Evidence> evidence =
        digest.rests().stream()
            .flatMap(fact -> fact.sources().stream().limit(1))
            .distinct()
            .limit(Memory.MAX_SOURCES)
            .toList();
    Instant seen =
        digest.rests().stream()
            .map(Memory::lastSeen)
            .max(Comparator.naturalOrder())
            .orElse(why.occurredAt());
    return new Summary(subject, Level.PERSONA, personaId(subject), digest, seen, seen, evidence)
        .over(was, why);
  }

  private static Optional<Memory> storedScene(Levels stored, Session session) {
    return stored.find(Summary.SCENE.path(), sceneId(session));
  }

  private static MemoryId sceneId(Session session) {
    return MemoryId.derive(session.subject(), Summary.SCENE.path(), session.evidence().getFirst());
  }

  private static MemoryId personaId(Subject subject) {
    return MemoryId.derive(subject, Summary.PERSONA.path(), NO_PLACE);
  }

  private static TurnId turn(Subject subject, Evidence place) {
    return new TurnId(subject.tenant(), place.conversation(), place.turn());
  }

  private static Decision why(Optional<Candidate> candidate, List<MemoryOperation> decided) {
    Optional<Decision> last =
        decided.stream().reduce((one, next) -> next).map(MemoryOperation::decision);
    List<Evidence> sources = last.map(Decision::sources).orElse(List.of());
    return candidate
        .map(given -> because(sources, given.occurredAt(), given.ingestedAt()))
        .orElseGet(
            () ->
                because(sources, last.orElseThrow().occurredAt(), last.orElseThrow().recordedAt()));
  }

  private static Decision because(List<Evidence> sources, Instant occurred, Instant recorded) {
    return new Decision(Reason.RECOMPUTED, DECIDER, 1, sources, occurred, recorded);
  }
}
