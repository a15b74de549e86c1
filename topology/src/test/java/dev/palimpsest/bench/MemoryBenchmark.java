package dev.palimpsest.bench;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnDraft;
import dev.palimpsest.encode.Encoder;
import dev.palimpsest.encode.SecondReading;
import dev.palimpsest.encode.TurnReading;
import dev.palimpsest.extract.Extraction;
import dev.palimpsest.extract.ReadingExtractor;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What a turn costs memory, from the closed gate to a judged pair, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
public class MemoryBenchmark {
  private static final String STATES =
      "We moved the wedding to the 14th of June and my sister does the cake.";
  private static final String THANKS = "Thanks a lot!";
  private static final String ASKS = "What is the capital of Peru, and how many people live there?";

  private final Trunk trunk = TrunkFile.read(Optional.empty());
  private final ReadingExtractor extractor = ReadingExtractor.shipped(trunk);
  private final Encoder encoder = Encoder.shipped();
  private final Bearings pairs = SecondReading.shipped();

  @Benchmark
  public Extraction gateClosedByThanks() {
    return extract(THANKS);
  }

  @Benchmark
  public Extraction gateClosedByABareQuestion() {
    return extract(ASKS);
  }

  @Benchmark
  public Extraction encodedTurn() {
    return extract(STATES);
  }

  @Benchmark
  public TurnReading headsAlone() {
    return encoder.read("", STATES);
  }

  @Benchmark
  public Bearing judgedPair() {
    return pairs.of("The wedding is on 7 June.", STATES);
  }

  private Extraction extract(String text) {
    return extractor.extract(TurnDraft.said("t1", text).turn(), Optional.empty(), TurnDraft.START);
  }
}
