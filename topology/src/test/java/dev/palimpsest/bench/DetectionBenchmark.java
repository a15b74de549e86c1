package dev.palimpsest.bench;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Pack;
import dev.palimpsest.redact.Passage;
import dev.palimpsest.redact.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one thread reads, rung by rung: a bare pass over the characters, the formats of the generic,
 * US and EU packs, and names beside them.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class DetectionBenchmark {
  private static final Set<Pack> PACKS =
      EnumSet.of(
          Pack.US, Pack.DE, Pack.FR, Pack.ES, Pack.IT, Pack.NL, Pack.PL, Pack.SE, Pack.FI, Pack.AT);

  private final Detector detector = Detector.installed();
  private final Scope everything = Scope.of(PACKS);
  private final Scope formats = withoutNames(everything);

  private static Scope withoutNames(Scope scope) {
    EnumSet<EntityType> types = EnumSet.copyOf(scope.types());
    types.removeAll(EnumSet.of(EntityType.PERSON, EntityType.LOCATION, EntityType.ORGANIZATION));
    return new Scope(types, Map.of(), List.of(), true);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public long bare(Messages messages) {
    return messages.next().chars().filter(Character::isDigit).count();
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public List<Found> formats(Messages messages) {
    return detector.find(Passage.of(messages.next()), formats);
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public List<Found> formatsAndNames(Messages messages) {
    return detector.find(Passage.of(messages.next()), everything);
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<Found> formatsInTwoKilobytes(Messages messages) {
    return detector.find(Passage.of(messages.nextLong()), formats);
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public List<Found> formatsAndNamesInTwoKilobytes(Messages messages) {
    return detector.find(Passage.of(messages.nextLong()), everything);
  }
}
