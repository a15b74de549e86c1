package dev.palimpsest.revise;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Consequences;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Dependent;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.LogOdds;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.MemoryOperation.Expire;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.MemoryOperation.Stale;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides which other beliefs an operation makes stale or doubtful, and which it puts right again.
 *
 * <p>What depends on a replaced or denied value, by the trunk, is judged by how surely the trunk
 * holds the dependence and how the words that led to the change bear on the belief; where no words
 * were judged, the trunk decides alone. When the evidence of a change is withdrawn, its predecessor
 * and all that it made stale hold again.
 */
public final class Reviser implements Consequences {
  private static final String DECIDER = "rule:revise:2";
  private static final double STALE_FROM = 0.6;
  private static final double DOUBT_FROM = 0.4;

  /**
   * One in ten, in log-odds: how seldom a passage closes a belief that it is held against. What
   * depends on a change is no belief like any other, and the trunk's strength stands instead.
   */
  private static final double BASE_RATE = -2.2;

  private final Trunk trunk;

  public Reviser(Trunk trunk) {
    this.trunk = trunk;
  }

  @Override
  public List<MemoryOperation> of(
      Memories stored, MemoryOperation operation, Function<Memory, Bearing> judged) {
    return switch (operation) {
      case Update update ->
          update
              .after()
              .supersededBy()
              .filter(successor -> changesThePresent(stored, update, successor))
              .map(successor -> doubted(stored, update, successor, judged))
              .orElse(List.of());
      case Delete delete ->
          delete.decision().reason() != Reason.WITHDRAWN
              ? doubted(stored, delete, delete.after().id(), judged)
              : rehabilitated(stored, delete);
      case Restore restore -> released(stored, restore, restore.after().id());
      case Add add -> List.of();
      case Noop noop -> List.of();
      case Stale stale -> List.of();
      case Expire expire -> List.of();
    };
  }

  /**
   * A late turn closes what it says itself: the present value, and all that depends on it, stays;
   * and a more precise word for the same changes nothing.
   */
  private static boolean changesThePresent(Memories stored, Update update, MemoryId successor) {
    return update.decision().reason() != Reason.REFINED
        && stored
            .find(update.after().slot(), successor)
            .map(Memory::supersedes)
            .orElse(Optional.of(update.after().id()))
            .equals(Optional.of(update.after().id()));
  }

  private List<MemoryOperation> doubted(
      Memories stored, MemoryOperation change, MemoryId cause, Function<Memory, Bearing> judged) {
    List<MemoryOperation> operations = new ArrayList<>();
    for (Dependent dependent : trunk.slot(change.after().slot()).dependents()) {
      for (Memory memory : stored.current(dependent.path())) {
        if (saidBefore(memory, change)) {
          double sureness = sureness(dependent.strength(), judged.apply(memory));
          if (sureness >= STALE_FROM) {
            operations.add(stale(memory, cause, change, sureness));
          } else if (sureness >= DOUBT_FROM && memory.doubt().isEmpty()) {
            operations.add(doubt(memory, change, sureness));
          }
        }
      }
    }
    return operations;
  }

  private static boolean saidBefore(Memory memory, MemoryOperation change) {
    return memory.status() == Status.ACTIVE
        && memory.about().equals(change.after().about())
        && memory.lastSeen().isBefore(change.decision().occurredAt());
  }

  private static double sureness(double strength, Bearing bearing) {
    return bearing == Bearing.UNREAD
        ? strength
        : LogOdds.probability(LogOdds.of(bearing.closing()) - BASE_RATE + LogOdds.of(strength));
  }

  private static MemoryOperation stale(
      Memory memory, MemoryId cause, MemoryOperation change, double sureness) {
    Decision why = because(Reason.DEPENDENT, change, sureness);
    Memory after =
        memory.staleBecauseOf(
            Optional.of(cause), evidence(change), why.occurredAt(), why.recordedAt());
    return new Stale(memory, after, why);
  }

  private static MemoryOperation doubt(Memory memory, MemoryOperation change, double sureness) {
    return new Noop(
        memory,
        memory.doubted(new Doubt(sureness, evidence(change))),
        because(Reason.DOUBTED, change, sureness));
  }

  private static Evidence evidence(MemoryOperation change) {
    return change.decision().sources().getFirst();
  }

  private List<MemoryOperation> rehabilitated(Memories stored, Delete delete) {
    Stream<MemoryOperation> predecessor =
        delete.was().status().current()
            ? predecessor(stored, delete.was()).map(memory -> restore(memory, delete)).stream()
            : Stream.empty();
    return Stream.concat(predecessor, released(stored, delete, delete.after().id()).stream())
        .toList();
  }

  private static List<MemoryOperation> released(
      Memories stored, MemoryOperation change, MemoryId cause) {
    return stored.staleBecauseOf(cause).stream()
        .filter(memory -> memory.status() == Status.STALE)
        .map(memory -> restore(memory, change))
        .toList();
  }

  /** The nearest earlier value that still has evidence. */
  private static Optional<Memory> predecessor(Memories stored, Memory of) {
    Optional<Memory> earlier = of.supersedes().flatMap(id -> stored.find(of.slot(), id));
    return earlier.flatMap(
        memory ->
            memory.status() == Status.SUPERSEDED
                ? Optional.of(memory)
                : predecessor(stored, memory));
  }

  private static MemoryOperation restore(Memory memory, MemoryOperation change) {
    return new Restore(memory, memory.restored(), because(Reason.CAUSE_WITHDRAWN, change, 1));
  }

  private static Decision because(Reason reason, MemoryOperation change, double confidence) {
    Decision first = change.decision();
    return new Decision(
        reason, DECIDER, confidence, first.sources(), first.occurredAt(), first.recordedAt());
  }
}
