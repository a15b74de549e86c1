package dev.palimpsest.redact.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels the tokens of a text with the best path through a linear chain, in whole numbers, so that
 * it is the same everywhere.
 */
final class Tagger {
  private static final int NEVER = Integer.MIN_VALUE / 4;
  private static final int CERTAIN = 40 * Weights.SCALE;
  private final Weights weights;
  private final int caution;

  /**
   * @param caution added to the weight of "no name"; negative finds more names, in units of {@link
   *     Weights#SCALE}
   */
  Tagger(Weights weights, int caution) {
    this.weights = weights;
    this.caution = caution;
  }

  /** Stretches of tokens with one kind of name each, in order. */
  List<Stretch> stretches(Words words) {
    int n = words.size;
    int[][] sums = new int[n][Label.COUNT];
    Features features = new Features(words);
    for (int i = 0; i < n; i++) {
      if (isPlain(words, i - 1) && isPlain(words, i) && isPlain(words, i + 1)) {
        sums[i][0] = CERTAIN;
      } else {
        features.of(i);
        weights.sum(features.keys, features.size, sums[i]);
        sums[i][0] += caution;
      }
    }
    int[] path = best(sums);
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < n; ) {
      int to = i + 1;
      if (path[i] != 0) {
        int first = Label.firstOf(path[i]);
        int margin = 0;
        while (to < n && path[to] == first + 1) {
          to++;
        }
        for (int k = i; k < to; k++) {
          margin += sums[k][path[k]] - sums[k][0];
        }
        stretches.add(new Stretch(i, to, first, score(margin)));
      }
      i = to;
    }
    return stretches;
  }

  /**
   * Ordinary words among ordinary words are no names: they need no features, which saves half the
   * time.
   */
  private static boolean isPlain(Words words, int i) {
    if (i < 0 || i >= words.size) {
      return true;
    }
    return switch (words.shape[i]) {
      case LOWER ->
          words.is(i, Gazetteer.WORD | Gazetteer.WORD_MID | Gazetteer.FOREIGN)
                  && words.phrase[i] == 0
              || words.length(i) < 3;
      case PUNCTUATION, NUMBER, NEWLINE, MACHINE -> true;
      case INITIAL -> words.key[i] == Gate.I;
      case CAPITALISED, UPPER, MIXED, ALPHANUMERIC, CASELESS -> false;
    };
  }

  private int[] best(int[][] sums) {
    int n = sums.length;
    byte[] from = new byte[n * Label.COUNT];
    int[] scores = new int[Label.COUNT];
    int[] next = new int[Label.COUNT];
    for (int i = 0; i < n; i++) {
      for (int label = 0; label < Label.COUNT; label++) {
        int best = NEVER;
        if (i == 0) {
          best = Label.mayFollow(label, 0) ? weights.step(0, label) : NEVER;
        } else {
          for (int previous = 0; previous < Label.COUNT; previous++) {
            int score =
                Label.mayFollow(label, previous)
                    ? scores[previous] + weights.step(previous, label)
                    : NEVER;
            if (score > best) {
              best = score;
              from[i * Label.COUNT + label] = (byte) previous;
            }
          }
        }
        next[label] = Math.max(NEVER, best + sums[i][label]);
      }
      int[] swap = scores;
      scores = next;
      next = swap;
    }
    int[] path = new int[n];
    int label = 0;
    for (int k = 1; n > 0 && k < Label.COUNT; k++) {
      label = scores[k] > scores[label] ? k : label;
    }
    for (int i = n - 1; i >= 0; i--) {
      path[i] = label;
      label = from[i * Label.COUNT + label];
    }
    return path;
  }

  private static double score(int margin) {
    return 1 / (1 + StrictMath.exp(-margin / (2.0 * Weights.SCALE)));
  }

  /** Tokens {@code from} to {@code to} (exclusive) under the label of their first one. */
  record Stretch(int from, int to, int label, double score) {}
}
