package dev.palimpsest.recall;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A subject's memory as it was known at one time. */
public final class Snapshot {
  private static final Comparator<Memory> BY_SLOT =
      Comparator.comparing(Memory::slot)
          .thenComparing(memory -> memory.validFrom().orElse(memory.recordedAt()))
          .thenComparing(memory -> memory.id().value());

  private final Instant at;
  private final Map<MemoryId, MemoryOperation> last;
  private final List<MemoryOperation> operations;

  /**
   * @param last the last operation known on each memory
   * @param operations all that are known, oldest first
   */
  Snapshot(Instant at, Map<MemoryId, MemoryOperation> last, List<MemoryOperation> operations) {
    this.at = at;
    this.last = new LinkedHashMap<>(last);
    this.operations = operations;
  }

  public Instant at() {
    return at;
  }

  /** All that was known by then, oldest first. */
  public List<MemoryOperation> operations() {
    return operations;
  }

  /** All memories, whatever their status, by slot and then by time. */
  public List<Memory> memories() {
    return last.values().stream().map(MemoryOperation::after).sorted(BY_SLOT).toList();
  }

  public List<Memory> believed() {
    return memories().stream().filter(this::believes).toList();
  }

  public Optional<Memory> find(MemoryId id) {
    return Optional.ofNullable(last.get(id)).map(MemoryOperation::after);
  }

  /** Where a memory stands at this time: one whose time is over has expired, noted or not. */
  public Status status(Memory memory) {
    return memory.status() == Status.ACTIVE && memory.endedBy(at)
        ? Status.EXPIRED
        : memory.status();
  }

  /** Whether it holds from a later time on only; a plan holds as a plan at once. */
  public boolean later(Memory memory) {
    return memory.modality() != Modality.PLAN
        && memory.validFrom().filter(from -> from.isAfter(at)).isPresent();
  }

  /** Whether it is held to be true at this time. */
  public boolean believes(Memory memory) {
    return status(memory) == Status.ACTIVE && !later(memory);
  }

  /** What was believed of the same thing last: the end of the chain of successors. */
  public Memory newest(Memory memory) {
    Set<MemoryId> seen = new HashSet<>();
    Memory newest = memory;
    while (newest.status() == Status.SUPERSEDED && seen.add(newest.id())) {
      Optional<Memory> successor = newest.supersededBy().flatMap(this::find);
      if (successor.isEmpty()) {
        return newest;
      }
      newest = successor.get();
    }
    return newest;
  }

  /** Whether it was closed only since it was said more precisely. */
  public boolean refined(Memory memory) {
    return memory.status() == Status.SUPERSEDED
        && last.get(memory.id()).decision().reason() == Reason.REFINED;
  }

  /** The temporary beliefs that stand before a lasting one. */
  public List<Memory> overlaying(MemoryId lasting) {
    return believed().stream()
        .filter(memory -> memory.overlays().equals(Optional.of(lasting)))
        .toList();
  }

  /**
   * What is believed where a closed memory was: its newest successor, what a temporary one had
   * overlaid, or else what its slot holds since.
   */
  public List<Memory> insteadOf(Memory closed) {
    Memory newest = newest(closed);
    if (believes(newest)) {
      return List.of(newest);
    }
    Optional<Memory> overlaid =
        newest.overlays().flatMap(this::find).map(this::newest).filter(this::believes);
    return overlaid.isPresent()
        ? List.of(overlaid.get())
        : believed().stream().filter(memory -> takesThePlace(memory, newest)).toList();
  }

  private static boolean takesThePlace(Memory memory, Memory of) {
    return memory.slot().equals(of.slot())
        && memory.about().equals(of.about())
        && memory.recordedAt().isAfter(of.recordedAt())
        && of.invalidatedAt().isPresent();
  }
}
