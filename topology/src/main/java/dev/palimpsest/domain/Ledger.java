package dev.palimpsest.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  public List<Memory> ofSlot(String slot) {
    Map<MemoryId, Memory> found = new LinkedHashMap<>();
    stored.ofSlot(slot).forEach(memory -> found.put(memory.id(), memory));
    changed.values().stream()
        .filter(memory -> memory.slot().equals(slot))
        .forEach(memory -> found.put(memory.id(), memory));
    return List.copyOf(found.values());
  }

  @Override
  public Optional<Memory> find(String slot, MemoryId id) {
    return changed.containsKey(id) ? Optional.of(changed.get(id)) : stored.find(slot, id);
  }

  @Override
  public List<Memory> touchedBy(TurnId turn) {
    return stored.touchedBy(turn).stream()
        .map(memory -> changed.getOrDefault(memory.id(), memory))
        .toList();
  }
}
