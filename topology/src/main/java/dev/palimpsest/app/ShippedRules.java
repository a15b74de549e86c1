package dev.palimpsest.app;

import dev.palimpsest.domain.Trunk;
import dev.palimpsest.encode.SecondReading;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.encode.SentenceVectors;
import dev.palimpsest.extract.ReadingExtractor;
import dev.palimpsest.streams.MemoryRules;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What memory decides by as it ships: rules, and what the encoders read. */
public final class ShippedRules {
  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  private ShippedRules() {}

  /** For memory that is indexed. The models are loaded when the first task starts. */
  public static MemoryRules of(Trunk trunk, Duration grace, Duration tick) {
    return rules(trunk, Optional.of(SentenceEncoder::shipped), grace, tick);
  }

  /** Without vectors and a grace period, as a preview needs neither: it sorts its turns. */
  public static MemoryRules of(Trunk trunk) {
    return rules(trunk, Optional.empty(), Duration.ZERO, EVERY_MINUTE);
  }

  private static MemoryRules rules(
      Trunk trunk, Optional<Supplier<SentenceVectors>> vectors, Duration grace, Duration tick) {
    return new MemoryRules(
        trunk, () -> ReadingExtractor.shipped(trunk), SecondReading::shipped, vectors, grace, tick);
  }
}
