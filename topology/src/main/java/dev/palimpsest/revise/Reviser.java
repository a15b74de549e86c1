package dev.palimpsest.revise;

import dev.palimpsest.domain.Consequences;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.MemoryOperation.Stale;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which other beliefs an operation puts in doubt, and which it puts right again: what
 * depends on a replaced or denied value goes stale; when the evidence of the change is withdrawn,
 * its predecessor and its dependents hold again.
 */
public final class Reviser implements Consequences {
  private static final String DECIDER = "rule:revise:1";
  private final Trunk trunk;

  public Reviser(Trunk trunk) {
    this.trunk = trunk;
  }

  @Override
  public List<MemoryOperation> of(Memories stored, MemoryOperation operation) {
    return switch (operation) {
      case Update update ->
          update
              .after()
              .supersededBy()
              .filter(successor -> changesThePresent(stored, update, successor))
              .map(successor -> doubted(stored, update, successor))
              .orElse(List.of());
      case Delete delete ->
          delete.decision().reason() == Reason.DENIED
              ? doubted(stored, delete, delete.after().id())
              : rehabilitated(stored, delete);
      case Restore restore -> released(stored, restore, restore.after().id());
      case Add add -> List.of();
      case Noop noop -> List.of();
      case Stale stale -> List.of();
    };
  }

  /**
   * A late turn closes what it says itself: the present value, and all that depends on it, stays.
   */
  private static boolean changesThePresent(Memories stored, Update update, MemoryId successor) {
    return stored
        .find(update.after().slot(), successor)
        .map(Memory::supersedes)
        .orElse(Optional.of(update.after().id()))
        .equals(Optional.of(update.after().id()));
  }

  private List<MemoryOperation> doubted(Memories stored, MemoryOperation change, MemoryId cause) {
    Decision why = because(Reason.DEPENDENT, change);
    return dependents(stored, change.after())
        .filter(memory -> memory.status() == Status.ACTIVE)
        .filter(
            memory ->
                memory.validFrom().filter(from -> from.isBefore(why.occurredAt())).isPresent())
        .map(
            memory ->
                (MemoryOperation)
                    new Stale(
                        memory,
                        memory.staleBecauseOf(cause, why.occurredAt(), why.recordedAt()),
                        why))
        .toList();
  }

  private List<MemoryOperation> rehabilitated(Memories stored, Delete delete) {
    Stream<MemoryOperation> predecessor =
        delete.was().status().current()
            ? predecessor(stored, delete.was()).map(memory -> restore(memory, delete)).stream()
            : Stream.empty();
    return Stream.concat(predecessor, released(stored, delete, delete.after().id()).stream())
        .toList();
  }

  private List<MemoryOperation> released(Memories stored, MemoryOperation change, MemoryId cause) {
    return dependents(stored, change.after())
        .filter(
            memory -> memory.status() == Status.STALE && memory.cause().equals(Optional.of(cause)))
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
    return new Restore(memory, memory.restored(), because(Reason.CAUSE_WITHDRAWN, change));
  }

  private Stream<Memory> dependents(Memories stored, Memory of) {
    return trunk.slot(of.slot()).dependents().stream()
        .flatMap(dependent -> stored.ofSlot(dependent.path()).stream());
  }

  private static Decision because(Reason reason, MemoryOperation change) {
    Decision first = change.decision();
    return new Decision(reason, DECIDER, first.sources(), first.occurredAt(), first.recordedAt());
  }
}
