package dev.palimpsest.streams;

import dev.palimpsest.distill.Levels;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.schema.MemoryRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One subject's memories in the stores of its partition: records under {@code
 * tenant|user|slot|memoryId}, found through an index whose every answer is bounded. What was read
 * is kept until something is put, as one decision asks for the same slots and beliefs many times.
 */
final class StoredMemories implements Levels {
  private static final StringSerializer TEXT = new StringSerializer();
  private static final int OF_A_SLOT = 48;
  private static final int OF_A_WORD = 6;
  private static final int NEWEST = 24;
  private static final int TOUCHED = 1000;

  private final KeyValueStore<String, MemoryRecord> records;
  private final KeyValueStore<String, Long> entries;
  private final MemoryRecords translate;
  private final Subject subject;
  private final MemoryIndex index;
  private final Map<String, Optional<Memory>> read = new HashMap<>();
  private final Map<String, List<Memory>> listed = new HashMap<>();

  StoredMemories(
      KeyValueStore<String, MemoryRecord> records,
      KeyValueStore<String, Long> entries,
      MemoryRecords translate,
      Subject subject) {
    this.records = records;
    this.entries = entries;
    this.translate = translate;
    this.subject = subject;
    index = new MemoryIndex(subject);
  }

  @Override
  public Optional<Memory> find(String slot, MemoryId id) {
    return read.computeIfAbsent(
        key(slot, id), key -> Optional.ofNullable(records.get(key)).map(MemoryRecords::memory));
  }

  @Override
  public List<Memory> current(String slot) {
    return below(index.ofSlot(slot), OF_A_SLOT);
  }

  @Override
  public List<Memory> sharing(Set<String> words) {
    Map<MemoryId, Memory> found = new LinkedHashMap<>();
    for (String word : words) {
      below(index.ofWord(word), OF_A_WORD).forEach(memory -> found.put(memory.id(), memory));
    }
    return List.copyOf(found.values());
  }

  @Override
  public List<Memory> newest() {
    return below(index.newest(), NEWEST);
  }

  @Override
  public List<Memory> touchedBy(TurnId turn) {
    return below(index.ofTurn(turn), TOUCHED);
  }

  @Override
  public List<Memory> staleBecauseOf(MemoryId cause) {
    return below(index.ofCause(cause), TOUCHED);
  }

  @Override
  public List<Memory> linking(MemoryId fact) {
    return below(index.ofLink(fact), TOUCHED);
  }

  @Override
  public List<Memory> scenesOf(TurnId turn) {
    return below(index.ofScene(turn), TOUCHED);
  }

  @Override
  public List<Memory> due(Instant at) {
    try (KeyValueIterator<String, Long> range = entries.range(index.due(), index.dueUntil(at))) {
      return memories(range, TOUCHED);
    }
  }

  /** Replaces the memory and brings the index to what it now says. */
  void put(Optional<Memory> before, Memory after) {
    String record = key(after.slot(), after.id());
    records.put(record, translate.record(after));
    read.remove(record);
    listed.clear();
    Set<String> keys = index.keys(after);
    before.ifPresent(
        memory ->
            index.keys(memory).stream()
                .filter(key -> !keys.contains(key))
                .forEach(entries::delete));
    keys.forEach(key -> entries.putIfAbsent(key, after.recordedAt().toEpochMilli()));
  }

  private List<Memory> below(String prefix, int most) {
    return listed.computeIfAbsent(
        prefix,
        kind -> {
          try (KeyValueIterator<String, Long> range = entries.prefixScan(kind, TEXT)) {
            return memories(range, most);
          }
        });
  }

  private List<Memory> memories(KeyValueIterator<String, Long> range, int most) {
    List<Memory> found = new ArrayList<>();
    while (range.hasNext() && found.size() < most) {
      MemoryIndex.Entry entry = MemoryIndex.Entry.of(range.next().key);
      find(entry.slot(), entry.id()).ifPresent(found::add);
    }
    return found;
  }

  private String key(String slot, MemoryId id) {
    return Key.of(subject.tenant(), subject.user(), slot, id.value());
  }
}
