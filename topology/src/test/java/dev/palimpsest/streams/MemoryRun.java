package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.said;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnDraft;
import dev.palimpsest.encode.TurnReading;
import dev.palimpsest.extract.ReadingExtractor;
import dev.palimpsest.extract.RuleExtractor;
import dev.palimpsest.redact.RedactedTurn;
import dev.palimpsest.redact.split.Carry;
import dev.palimpsest.schema.Level;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The memory application in the process, with the shipped trunk and rules. */
final class MemoryRun implements AutoCloseable {
  private static final TurnReading UNREAD =
      new TurnReading(
          0,
          List.of(),
          Arrays.stream(Modality.values()).collect(Collectors.toMap(m -> m, m -> 0.0)),
          0,
          0,
          List.of());

  final ApplicationRun application;

  MemoryRun(Path folder) {
    Trunk trunk = TrunkFile.read(Optional.empty());
    application =
        new ApplicationRun(
            Application.MEMORY,
            folder,
            avro -> new MemoryTopology(avro, rules(trunk), 1, Storage.MEMORY).build());
  }

  /** Decides by rules alone: what the models add has tests of its own. */
  private static MemoryRules rules(Trunk trunk) {
    return new MemoryRules(
        trunk,
        () -> new ReadingExtractor(trunk, RuleExtractor.shipped(trunk), (question, text) -> UNREAD),
        () -> Bearings.UNREAD,
        Optional.empty(),
        Duration.ZERO,
        Duration.ofMinutes(1));
  }

  static Instant ingested(Instant occurredAt) {
    return occurredAt.plusSeconds(5);
  }

  /** Takes a turn as redaction would hand it on, five seconds after it was said. */
  void take(TurnDraft draft) {
    Turn turn = draft.turn();
    Instant at = ingested(turn.occurredAt());
    application.take(
        Topic.REDACTED,
        turn.id().key(),
        TurnRecords.record(
            new RedactedTurn(turn, at, List.of(), List.of(), List.of(), Carry.NOTHING, 0, false)),
        at);
  }

  /** A story in which every kind of operation occurs. */
  void takeAStory() {
    take(said("t1", "I live in Leeds. I take the red bus. I have a dog."));
    take(said("t2", "I live in Leeds.").day(1));
    take(said("t3", "I moved to York.").day(2));
    take(said("t4", "I take the red bus.").day(3));
    take(said("t5", "I no longer live in York.").day(4));
    take(said("t5", "").as(2, Change.DELETED).day(5));
    take(said("t3", "I moved to Bath.").as(2, Change.EDITED).day(6));
    take(said("t6", "I live in Hull.").by("lee", "").day(7));
  }

  /** On facts: scenes and personas have tests of their own. */
  List<OperationRecord> operations() {
    return application.values(Topic.OPERATIONS, OperationRecord.class).stream()
        .filter(operation -> operation.getAfter().getLevel() == Level.FACT)
        .toList();
  }

  /** What a compacted topic keeps of the states. */
  List<MemoryRecord> state() {
    Map<String, MemoryRecord> latest = new LinkedHashMap<>();
    application.values(Topic.STATE, MemoryState.class).stream()
        .map(MemoryState::getMemory)
        .filter(memory -> memory.getLevel() == Level.FACT)
        .forEach(
            memory ->
                latest.put(
                    Key.of(memory.getTenant(), memory.getUser(), memory.getMemoryId()), memory));
    return List.copyOf(latest.values());
  }

  MemoryRecord one(String value) {
    List<MemoryRecord> found =
        state().stream().filter(memory -> memory.getValue().equals(value)).toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one memory of " + value + ", found " + found);
    }
    return found.getFirst();
  }

  List<MemoryRecord> stored() {
    List<MemoryRecord> stored = new ArrayList<>();
    try (KeyValueIterator<String, MemoryRecord> all =
        application
            .driver()
            .<String, MemoryRecord>getKeyValueStore(MemoryTopology.MEMORIES)
            .all()) {
      all.forEachRemaining(entry -> stored.add(entry.value));
    }
    return stored.stream().filter(memory -> memory.getLevel() == Level.FACT).toList();
  }

  @Override
  public void close() {
    application.close();
  }
}
