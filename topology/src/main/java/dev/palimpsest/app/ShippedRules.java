package dev.palimpsest.app;

import dev.palimpsest.domain.Trunk;
import dev.palimpsest.encode.Encoder;
import dev.palimpsest.extract.ReadingExtractor;
import dev.palimpsest.streams.MemoryRules;
import java.time.Duration;

/** What memory decides by as it ships: rules, and the heads of one encoder. */
public final class ShippedRules {
  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  private ShippedRules() {}

  /** The models are loaded when the first task starts. */
  public static MemoryRules of(Trunk trunk, Duration grace, Duration tick) {
    return new MemoryRules(
        trunk, () -> ReadingExtractor.shipped(trunk), Encoder::shipped, grace, tick);
  }

  /** Without a grace period, as a preview needs none: it sorts its turns. */
  public static MemoryRules of(Trunk trunk) {
    return of(trunk, Duration.ZERO, EVERY_MINUTE);
  }
}
