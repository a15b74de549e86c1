package dev.palimpsest.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The operations decided on one candidate so far, and the memories as these operations leave them.
 */
public final class Ledger implements Memories {
  private final Memories stored;
  private final Map<MemoryId, Memory> changed = new LinkedHashMap<>();
  private final List<MemoryOperation> operations = new ArrayList<>();

  public Ledger(Memories stored) {
    this.stored = stored;
  }

  public void record(MemoryOperation operation) {
    changed.put(operation.after().id(), operation.after());
    operations.add(operation);
  }

  /** In the order recorded. */
  public List<MemoryOperation> operations() {
    return Collections.unmodifiableList(operations);
  }

  @Override
  public Optional<Memory> find(String slot, MemoryId id) {
    return changed.containsKey(id) ? Optional.of(changed.get(id)) : stored.find(slot, id);
  }

  @Override
  public List<Memory> current(String slot) {
    return current(stored.current(slot), memory -> memory.slot().equals(slot));
  }

  @Override
  public List<Memory> sharing(Set<String> words) {
    return current(
        stored.sharing(words),
        memory -> !Collections.disjoint(ContentWords.of(memory.text()), words));
  }

  @Override
  public List<Memory> newest() {
    return current(stored.newest(), memory -> true);
  }

  @Override
  public List<Memory> touchedBy(TurnId turn) {
    return stored.touchedBy(turn).stream().map(this::latest).toList();
  }

  @Override
  public List<Memory> staleBecauseOf(MemoryId cause) {
    return stored.staleBecauseOf(cause).stream()
        .map(this::latest)
        .filter(memory -> memory.cause().equals(Optional.of(cause)))
        .toList();
  }

  @Override
  public List<Memory> due(Instant at) {
    return stored.due(at).stream()
        .map(this::latest)
        .filter(memory -> memory.status() == Status.ACTIVE && memory.endedBy(at))
        .toList();
  }

  /** What the operations made or changed comes first, as it is the newest. */
  private List<Memory> current(List<Memory> before, Predicate<Memory> wanted) {
    Map<MemoryId, Memory> found = new LinkedHashMap<>();
    changed.values().stream().filter(wanted).forEach(memory -> found.put(memory.id(), memory));
    before.forEach(memory -> found.putIfAbsent(memory.id(), memory));
    return found.values().stream().filter(memory -> memory.status().current()).toList();
  }

  private Memory latest(Memory memory) {
    return changed.getOrDefault(memory.id(), memory);
  }
}
