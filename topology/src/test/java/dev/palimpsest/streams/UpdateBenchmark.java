package dev.palimpsest.streams;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.OpenSession;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the update of a slot costs a subject with few and with many memories: the processor on its
 * stores on disk, without encoder and brokers. The in-process driver would flush each store after
 * each record, which no application does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class UpdateBenchmark {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<String> CITIES = List.of("Leeds", "York", "Bath", "Hull");

  @Param({"10", "100000"})
  private int memories;

  private MockProcessorContext<String, Object> context;
  private Consolidate consolidate;
  private final List<StateStore> stores = new ArrayList<>();
  private int said;

  @Setup(Level.Trial)
  public void remember() throws IOException {
    context =
        new MockProcessorContext<>(
            new Properties(), new TaskId(0, 0), Files.createTempDirectory("update").toFile());
    AvroSerdes avro = new AvroSerdes("mock://update");
    open(MemoryTopology.MEMORIES, avro.of(MemoryRecord.class));
    open(MemoryTopology.INDEX, Serdes.Long());
    open(MemoryTopology.WAITING, avro.of(MemoryCandidate.class));
    open(MemoryTopology.SESSIONS, avro.of(OpenSession.class));
    consolidate = new Consolidate(rules(), 1);
    consolidate.init(context);
    for (int i = 0; i < memories; i++) {
      take("open.fact", "thing%d of shelf%d in room%d".formatted(i, i % 100, i % 1000));
    }
  }

  @Benchmark
  public void update() {
    take("residence.city", CITIES.get(said % CITIES.size()));
  }

  @TearDown(Level.Trial)
  public void close() {
    stores.forEach(StateStore::close);
  }

  private void open(String name, Serde<?> values) {
    StateStore store =
        Stores.keyValueStoreBuilder(Storage.ROCKSDB.keyValue(name), Serdes.String(), values)
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    stores.add(store);
  }

  private static MemoryRules rules() {
    return new MemoryRules(
        TrunkFile.read(Optional.empty()),
        () -> {
          throw new IllegalStateException("nothing is extracted here");
        },
        () -> Bearings.UNREAD,
        Optional.empty(),
        Duration.ZERO,
        Duration.ofDays(1));
  }

  private void take(String slot, String value) {
    said++;
    MemoryCandidate candidate = CandidateRecords.record(passage(slot, value), 0, 0, "benchmark");
    consolidate.process(
        new Record<>(CandidateRecords.key(candidate), candidate, START.toEpochMilli()));
    context.resetForwards();
  }

  private Passage passage(String slot, String value) {
    Instant at = START.plus(Duration.ofMinutes(said));
    Statement statement =
        new Statement(
            slot,
            value,
            value + ".",
            "",
            Polarity.ASSERT,
            Modality.FACT,
            Validity.OPEN,
            0,
            value.length(),
            Statement.SURE);
    return new Passage(
        new Subject("acme", "dana"),
        new TurnId("acme", "c" + said / 50, "t" + said),
        1,
        at,
        at,
        value + ".",
        List.of(),
        0,
        value.length(),
        List.of(statement),
        Map.of());
  }
}
