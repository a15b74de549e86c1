package dev.palimpsest.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondReadingTest {
  private static final Bearing NOTHING =
      new Bearing(Map.of(Relation.NONE, 0.97, Relation.REPLACE, 0.03));
  private static final Bearing PERHAPS =
      new Bearing(Map.of(Relation.NONE, 0.6, Relation.REPLACE, 0.4));
  private static final Bearing SURELY =
      new Bearing(Map.of(Relation.NONE, 0.1, Relation.REPLACE, 0.9));

  private final List<String> readTwice = new ArrayList<>();

  @Test
  void shouldReadOnceWhatSurelyBearsOnNothing() {
    assertThat(reading(NOTHING, SURELY).of("I live in Leeds.", "Thanks!")).isEqualTo(NOTHING);
    assertThat(readTwice).isEmpty();
  }

  @Test
  void shouldAnswerBetweenBothReadings() {
    Bearing mean = reading(PERHAPS, SURELY).of("I live in Leeds.", "York suits me.");

    assertThat(readTwice).containsExactly("York suits me.");
    assertThat(mean.of(Relation.REPLACE)).isBetween(0.4, 0.9);
    assertThat(mean.of(Relation.NONE) + mean.of(Relation.REPLACE)).isCloseTo(1, within(1e-12));
  }

  private Bearings reading(Bearing once, Bearing twice) {
    return new SecondReading(
        (earlier, later) -> once,
        (earlier, later) -> {
          readTwice.add(later);
          return twice;
        });
  }
}
