package dev.palimpsest.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reciprocal rank fusion: what stands high in a ranking counts, whatever its scores mean. */
final class Fusion {
  /** The customary damping: Cormack, Clarke and Büttcher, SIGIR 2009. */
  private static final int K = 60;

  private Fusion() {}

  /** The best of several rankings of different things; ties keep the order of the rankings. */
  static List<Hit> of(List<List<Hit>> rankings, int size) {
    List<Hit> fused = new ArrayList<>();
    for (List<Hit> ranking : rankings) {
      for (int rank = 0; rank < ranking.size(); rank++) {
        fused.add(ranking.get(rank).scored(1.0 / (K + rank + 1)));
      }
    }
    fused.sort(Comparator.comparingDouble(Hit::score).reversed());
    return List.copyOf(fused.subList(0, Math.min(size, fused.size())));
  }
}
