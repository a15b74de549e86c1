package dev.palimpsest.streams;

import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.schema.MemoryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * One subject's memories in the stores of its partition: records under {@code
 * tenant|user|slot|memoryId}, and for each turn the records that it touched under {@code
 * tenant|user|conversation|turn|slot|memoryId}.
 */
final class StoredMemories implements Memories {
  private static final StringSerializer TEXT = new StringSerializer();
  private static final int TURN_SEGMENTS = 4;

  private final KeyValueStore<String, MemoryRecord> records;
  private final KeyValueStore<String, Long> evidence;
  private final MemoryRecords translate;
  private final Subject subject;

  StoredMemories(
      KeyValueStore<String, MemoryRecord> records,
      KeyValueStore<String, Long> evidence,
      MemoryRecords translate,
      Subject subject) {
    this.records = records;
    this.evidence = evidence;
    this.translate = translate;
    this.subject = subject;
  }

  @Override
  public List<Memory> ofSlot(String slot) {
    List<Memory> found = new ArrayList<>();
    String prefix = Key.prefix(subject.tenant(), subject.user(), slot);
    try (KeyValueIterator<String, MemoryRecord> stored = records.prefixScan(prefix, TEXT)) {
      stored.forEachRemaining(entry -> found.add(MemoryRecords.memory(entry.value)));
    }
    return found;
  }

  @Override
  public Optional<Memory> find(String slot, MemoryId id) {
    return Optional.ofNullable(records.get(key(slot, id.value()))).map(MemoryRecords::memory);
  }

  @Override
  public List<Memory> touchedBy(TurnId turn) {
    List<Memory> found = new ArrayList<>();
    String prefix = Key.prefix(subject.tenant(), subject.user(), turn.conversation(), turn.turn());
    try (KeyValueIterator<String, Long> stored = evidence.prefixScan(prefix, TEXT)) {
      stored.forEachRemaining(
          entry -> {
            List<String> segments = Key.split(entry.key);
            String slot = segments.get(TURN_SEGMENTS);
            find(slot, new MemoryId(segments.get(TURN_SEGMENTS + 1))).ifPresent(found::add);
          });
    }
    return found;
  }

  void put(Memory memory) {
    records.put(key(memory.slot(), memory.id().value()), translate.record(memory));
    Stream.concat(memory.sources().stream(), memory.closedBy().stream())
        .forEach(
            source ->
                evidence.putIfAbsent(
                    evidenceKey(source, memory), memory.recordedAt().toEpochMilli()));
  }

  private String key(String slot, String id) {
    return Key.of(subject.tenant(), subject.user(), slot, id);
  }

  private String evidenceKey(Evidence source, Memory memory) {
    return Key.of(
        subject.tenant(),
        subject.user(),
        source.conversation(),
        source.turn(),
        memory.slot(),
        memory.id().value());
  }
}
