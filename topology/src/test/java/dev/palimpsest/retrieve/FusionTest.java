package dev.palimpsest.retrieve;

import static dev.palimpsest.retrieve.Docs.listed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final int DEPTH = 3;

  @Test
  void shouldAddWhatTwoRankingsSay() {
    List<Found> fused =
        Fusion.of(
            List.of(listed("words", 3), listed("both", 2.9)),
            List.of(listed("both", 0.9), listed("meaning", 0.6)),
            DEPTH);

    assertThat(fused).extracting(Found::id).containsExactly("both", "words", "meaning");
  }

  @Test
  void shouldFindByMeaningTheOnlyOneThatSharesNoWord() {
    List<Found> fused = Fusion.of(List.of(), List.of(listed("near", 0.85)), DEPTH);

    assertThat(fused.getFirst().score()).isPositive();
  }

  @Test
  void shouldGiveNothingForANearnessThatTextsHaveByChance() {
    List<Found> fused = Fusion.of(List.of(), List.of(listed("far", 0.52)), DEPTH);

    assertThat(fused).containsExactly(listed("far", 0));
  }

  @Test
  void shouldCountTheLastOfACutRankingLikeThoseBehindIt() {
    List<Found> fused =
        Fusion.of(
            List.of(listed("behind", 1)),
            List.of(listed("a", 0.9), listed("b", 0.8), listed("last", 0.7)),
            DEPTH);

    assertThat(fused).endsWith(listed("last", 0)).contains(listed("behind", 1));
  }

  @Test
  void shouldOrderEqualsByTheirIdsWhateverOrderTheyCameIn() {
    List<Found> one = Fusion.of(List.of(listed("b", 1), listed("a", 1)), List.of(), DEPTH);
    List<Found> other = Fusion.of(List.of(listed("a", 1), listed("b", 1)), List.of(), DEPTH);

    assertThat(one).isEqualTo(other).extracting(Found::id).containsExactly("a", "b");
  }
}
