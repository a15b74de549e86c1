package dev.palimpsest.app.history;

import dev.palimpsest.domain.Key;
import dev.palimpsest.recall.Timeline;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.streams.MemoryRecords;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The operations of one subject as they come from the changelog: what was erased is gone, and a
 * newer generation takes the place of an older one.
 */
final class Operations {
  private final Map<String, OperationRecord> byKey = new LinkedHashMap<>();
  private int generation;

  void add(OperationRecord operation) {
    if (operation.getGeneration() < generation) {
      return;
    }
    if (operation.getGeneration() > generation) {
      byKey.clear();
      generation = operation.getGeneration();
    }
    if (operation.getAfter() == null) {
      byKey.values().removeIf(kept -> kept.getMemoryId().equals(operation.getMemoryId()));
    } else {
      byKey.put(key(operation.getMemoryId(), Integer.toString(operation.getRevision())), operation);
    }
  }

  /** Without the operation that a tombstone of the changelog stands for. */
  void remove(String memoryId, String revision) {
    byKey.remove(key(memoryId, revision));
  }

  Timeline timeline() {
    return new Timeline(
        byKey.values().stream()
            .flatMap(record -> MemoryRecords.operation(record).stream())
            .toList());
  }

  private static String key(String memoryId, String revision) {
    return Key.of(memoryId, revision);
  }
}
