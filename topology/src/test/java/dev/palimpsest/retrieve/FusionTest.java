package dev.palimpsest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FusionTest {

  @Test
  void shouldTakeTheRankingsInTurnAndKeepTheirOrder() {
    List<Hit> fused =
        Fusion.of(
            List.of(List.of(hit("a", 9), hit("b", 8)), List.of(hit("c", 0.2), hit("d", 0.1))), 3);

    assertThat(fused).extracting(Hit::text).containsExactly("a", "c", "b");
  }

  @Test
  void shouldGiveAllThereIsWhenAskedForMore() {
    assertThat(Fusion.of(List.of(List.of(hit("a", 1)), List.of()), 10)).hasSize(1);
  }

  private static Hit hit(String text, double score) {
    return new Hit(Optional.empty(), "EPISODE", text, score, List.of());
  }
}
