package dev.palimpsest.connect.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffTest {

  @Property
  void shouldDoubleUpToTheLimitAndLeaveHalfToChance(
      @ForAll @IntRange(max = 1_000_000) int failures, @ForAll long seed) {
    Backoff backoff = new Backoff(100, 10_000, new SplittableRandom(seed));

    long full = failures >= 7 ? 10_000 : 100L << failures;

    assertThat(backoff.delay(failures)).isBetween(full / 2, full);
  }
}
