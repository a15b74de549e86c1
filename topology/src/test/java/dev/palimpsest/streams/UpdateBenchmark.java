package dev.palimpsest.streams;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.extract.ReadingExtractor;
import dev.palimpsest.extract.RuleExtractor;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
 * What the update of a slot costs a subject with few and with many memories, through the topology
 * and its stores on disk, the records written included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class UpdateBenchmark {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final List<String> CITIES = List.of("Leeds", "York", "Bath", "Hull");
  private static final int EVERY = 500;

  @Param({"10", "100000"})
  private int memories;

  private ApplicationRun run;
  private int said;

  @Setup(Level.Trial)
  public void remember() throws IOException {
    Trunk trunk = TrunkFile.read(Optional.empty());
    MemoryRules rules =
        new MemoryRules(
            trunk,
            () ->
                new ReadingExtractor(
                    trunk,
                    RuleExtractor.shipped(trunk),
                    (question, text) -> {
                      throw new IllegalStateException("nothing is extracted here");
                    }),
            () -> Bearings.UNREAD,
            Optional.empty(),
            Duration.ZERO,
            Duration.ofDays(1));
    run =
        new ApplicationRun(
            Application.MEMORY,
            Files.createTempDirectory("update"),
            avro -> new MemoryTopology(avro, rules, 1, Storage.ROCKSDB).build());
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
    run.close();
  }

  private void take(String slot, String value) {
    MemoryCandidate record = CandidateRecords.record(passage(slot, value), 0, 0, "benchmark");
    run.take(Topic.CANDIDATES, CandidateRecords.key(record), record, START);
    if (++said % EVERY == 0) {
      for (String topic : List.copyOf(run.driver().producedTopicNames())) {
        run.driver()
            .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
            .readRecordsToList();
      }
    }
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
