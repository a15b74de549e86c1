package dev.palimpsest.recall;

import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All operations on one subject's memory, oldest first; a fold of them is what was believed.
 *
 * @param operations in the order of their topic
 */
public record Timeline(List<MemoryOperation> operations) {

  public Timeline {
    operations = List.copyOf(operations);
  }

  /** What the system knew at a time, and of that, what held then. */
  public Snapshot at(Instant time) {
    return fold(time, operation -> !operation.decision().recordedAt().isAfter(time));
  }

  /** What all operations leave, and of that, what holds now. */
  public Snapshot latest(Instant now) {
    return fold(now, operation -> true);
  }

  /** As {@link #at} where a time is given, else as {@link #latest}. */
  public Snapshot atOr(Optional<Instant> time, Instant now) {
    return time.map(this::at).orElseGet(() -> latest(now));
  }

  /** The operations on one memory, first revision first. */
  public List<MemoryOperation> of(MemoryId id) {
    return operations.stream().filter(operation -> operation.after().id().equals(id)).toList();
  }

  private Snapshot fold(Instant at, Predicate<MemoryOperation> known) {
    Map<MemoryId, MemoryOperation> last = new LinkedHashMap<>();
    operations.stream()
        .filter(known)
        .forEach(operation -> last.put(operation.after().id(), operation));
    return new Snapshot(at, last, operations.stream().filter(known).toList());
  }
}
