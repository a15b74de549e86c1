package dev.palimpsest.retrieve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one ranking of two: the BM25 score and a weighted cosine are added. Ranks alone (reciprocal
 * rank fusion) lose how well the words fit, which counts where few do: see {@code
 * topology/docs/retrieval.md} for both in figures.
 */
final class Fusion {
  /** What a cosine of 1 is worth in BM25's terms; anything from 18 to 26 does nearly as well. */
  private static final double MEANING = 25;

  /** What kNN gives to a cosine of 0.1, which texts have by chance. */
  private static final double CHANCE = (1 + 0.1) / 2;

  private Fusion() {}

  /**
   * Best first, each document once; equals are ordered by their ids. A document that only one
   * ranking lists counts in the other like the last of it, or like one that has nothing to do with
   * the question.
   *
   * @param words scores of BM25
   * @param meaning scores of kNN, which are {@code (1 + cosine) / 2}
   * @param depth how long a ranking is that was cut
   */
  static List<Found> of(List<Found> words, List<Found> meaning, int depth) {
    double least = meaning.size() < depth ? CHANCE : Math.max(CHANCE, last(meaning));
    Map<String, Found> fused = new LinkedHashMap<>();
    for (Found found : words) {
      fused.put(found.id(), found);
    }
    for (Found found : meaning) {
      double nearness = MEANING * 2 * Math.max(0, found.score() - least);
      Found near = found.scored(nearness);
      fused.merge(found.id(), near, (word, same) -> word.scored(word.score() + same.score()));
    }
    List<Found> ranking = new ArrayList<>(fused.values());
    ranking.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id));
    return List.copyOf(ranking);
  }

  private static double last(List<Found> ranking) {
    return ranking.stream().mapToDouble(Found::score).min().orElse(0);
  }
}
