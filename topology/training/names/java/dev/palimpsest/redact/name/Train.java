package dev.palimpsest.redact.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains the tagger: a linear-chain conditional random field by stochastic gradient (AdaGrad), over the very features the product
 * computes. Examples may be labelled in part: then the gold side sums over every path the known labels allow.
 *
 * <p>Usage: {@code Train gazetteer.gz corpus.tsv out.gz [epochs]}
 */
public final class Train {
  private static final int L = Label.COUNT;
  private static final int ANY = (1 << L) - 1;
  private static final int RAREST = 4;
  private static final double RATE = 0.12;
  private static final double DECAY = 2e-7;
  /** Share of a token's features that one step sees: no single clue may decide alone. */
  private static final double KEPT = 0.75;

  /** The last epochs, whose weights are averaged. */
  private static final int AVERAGED = 3;

  private static final double FORGET_WHOLE = 0.30;
  private static final double FORGET_WORD = 0.12;
  private static final int FORGOTTEN = Gazetteer.ANY_NAME | Gazetteer.ANY_CITY | Gazetteer.REGION | Gazetteer.ORG | Gazetteer.PROPER;

  private record Example(int[][] features, int[] allowed) {}

  private final Gazetteer gazetteer;
  private final Random random = new Random(20261122);
  private float[] weights;
  private float[] squares;
  private final double[] steps = new double[L * L];
  private final double[] stepSquares = new double[L * L];

  private Train(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  public static void main(String[] args) throws IOException {
    Gazetteer gazetteer;
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      gazetteer = Gazetteer.read(in);
    }
    new Train(gazetteer).run(Path.of(args[1]), Path.of(args[2]), args.length > 3 ? Integer.parseInt(args[3]) : 6);
  }

  private void run(Path corpus, Path out, int epochs) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(corpus)) {
      String[] fields = line.split("\t", 3);
      Words words = Words.of(fields[2].replace("\\n", "\n").replace("\\\\", "\\"), gazetteer);
      int[] allowed = allowed(words, fields[0].equals("P"), fields[1]);
      forget(words, allowed);
      int[][] features = new int[words.size][];
      Features extractor = new Features(words);
      for (int i = 0; i < words.size; i++) {
        extractor.of(i);
        features[i] = Arrays.copyOf(extractor.keys, extractor.size);
      }
      if (words.size > 0) {
        examples.add(new Example(features, allowed));
      }
    }
    int[] keys = index(examples);
    System.out.println(examples.size() + " examples, " + keys.length + " features");
    weights = new float[keys.length * L];
    squares = new float[keys.length * L];
    float[] sum = new float[weights.length];
    for (int epoch = 0; epoch < epochs; epoch++) {
      double loss = 0;
      java.util.Collections.shuffle(examples, random);
      for (Example example : examples) {
        loss += learn(example);
      }
      if (epoch >= epochs - AVERAGED) {
        for (int i = 0; i < weights.length; i++) {
          sum[i] += weights[i];
        }
      }
      System.out.printf("epoch %d loss %.4f%n", epoch + 1, loss / examples.size());
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sum[i] / Math.min(AVERAGED, epochs);
    }
    write(keys, out);
  }

  /** Labels each token may have, as bits. */
  private int[] allowed(Words words, boolean partly, String marked) {
    int[] allowed = new int[words.size];
    for (int i = 0; i < words.size; i++) {
      allowed[i] = partly && mayBeName(words, i) ? ANY & ~(3 << 7) : 1;
    }
    for (String span : marked.isEmpty() ? new String[0] : marked.split(";")) {
      String[] parts = span.split(",");
      int from = Integer.parseInt(parts[0]);
      int to = Integer.parseInt(parts[1]);
      int first = 1 + 2 * List.of("PER", "LOC", "ORG", "ADR").indexOf(parts[2]);
      boolean begun = false;
      for (int i = 0; i < words.size; i++) {
        if (words.start[i] < to && words.end[i] > from && words.shape[i] != Shape.NEWLINE) {
          allowed[i] = 1 << (begun ? first + 1 : first);
          begun = true;
        } else if (words.start[i] < to && words.end[i] > from) {
          begun = false;
        }
      }
    }
    return allowed;
  }

  /** In text that nobody labelled, ordinary words in their ordinary spelling are taken for no name; of the rest nothing is assumed. */
  private static boolean mayBeName(Words words, int i) {
    Shape shape = words.shape[i];
    if (!shape.isWord() || words.is(i, Gazetteer.CALENDAR | Gazetteer.PRODUCT | Gazetteer.DEMONYM)) {
      return false;
    }
    if (shape == Shape.LOWER) {
      return !words.is(i, Gazetteer.ANY_WORD) && words.is(i, Gazetteer.FIRST | Gazetteer.CITY_BIG | Gazetteer.REGION);
    }
    boolean first = i == 0 || words.shape[i - 1] == Shape.PUNCTUATION || words.shape[i - 1] == Shape.NEWLINE;
    return !(first && words.is(i, Gazetteer.WORD) && !words.is(i, Gazetteer.FIRST)) && !(words.length(i) == 1);
  }

  /** Names are forgotten now and then, so that context and spelling must do without the lists. */
  private void forget(Words words, int[] allowed) {
    boolean whole = false;
    for (int i = 0; i < words.size; i++) {
      if (Label.isFirst(Integer.numberOfTrailingZeros(allowed[i]))) {
        whole = random.nextDouble() < FORGET_WHOLE;
      }
      boolean name = (allowed[i] & 1) == 0;
      if (name && (whole || random.nextDouble() < FORGET_WORD)) {
        words.flags[i] &= ~FORGOTTEN;
        words.phrase[i] = 0;
        words.phraseStart[i] = false;
      }
    }
  }

  private int[] index(List<Example> examples) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      for (int[] token : example.features) {
        for (int key : token) {
          counts.merge(key, 1, Integer::sum);
        }
      }
    }
    int[] keys = counts.entrySet().stream().filter(e -> e.getValue() >= RAREST).mapToInt(Map.Entry::getKey).sorted().toArray();
    for (Example example : examples) {
      for (int t = 0; t < example.features.length; t++) {
        example.features[t] = Arrays.stream(example.features[t]).map(k -> Arrays.binarySearch(keys, k)).filter(k -> k >= 0).toArray();
      }
    }
    return keys;
  }

  private double learn(Example example) {
    int n = example.allowed.length;
    double[][] emit = new double[n][L];
    int[][] seen = new int[n][];
    for (int t = 0; t < n; t++) {
      seen[t] = Arrays.stream(example.features[t]).filter(f -> random.nextDouble() < KEPT).toArray();
      for (int f : seen[t]) {
        for (int l = 0; l < L; l++) {
          emit[t][l] += weights[f * L + l];
        }
      }
    }
    double[][] free = new double[n][L];
    double[][] bound = new double[n][L];
    double[] freeSteps = new double[L * L];
    double[] boundSteps = new double[L * L];
    double all = marginals(emit, null, free, freeSteps);
    double gold = marginals(emit, example.allowed, bound, boundSteps);
    for (int t = 0; t < n; t++) {
      for (int l = 0; l < L; l++) {
        double gradient = free[t][l] - bound[t][l];
        if (Math.abs(gradient) > 1e-4) {
          for (int f : seen[t]) {
            int at = f * L + l;
            squares[at] += (float) (gradient * gradient);
            weights[at] -= (float) (RATE * gradient / (0.1 + Math.sqrt(squares[at])) + DECAY * weights[at]);
          }
        }
      }
    }
    for (int s = 0; s < L * L; s++) {
      double gradient = freeSteps[s] - boundSteps[s];
      stepSquares[s] += gradient * gradient;
      steps[s] -= RATE * gradient / (1 + Math.sqrt(stepSquares[s]));
    }
    return all - gold;
  }

  /** Forward and backward pass; fills the marginals and gives the log of the sum over all allowed paths. */
  private double marginals(double[][] emit, int[] allowed, double[][] tokens, double[] pairs) {
    int n = emit.length;
    double[][] forward = new double[n][L];
    double[][] backward = new double[n][L];
    double[][] factor = new double[n][L];
    double[] scale = new double[n];
    double log = 0;
    double[] step = new double[L * L];
    for (int p = 0; p < L; p++) {
      for (int l = 0; l < L; l++) {
        step[p * L + l] = Label.mayFollow(l, p) ? Math.exp(steps[p * L + l]) : 0;
      }
    }
    for (int t = 0; t < n; t++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int l = 0; l < L; l++) {
        max = Math.max(max, emit[t][l]);
      }
      for (int l = 0; l < L; l++) {
        boolean may = allowed == null || (allowed[t] >> l & 1) == 1;
        factor[t][l] = may ? Math.exp(emit[t][l] - max) + 1e-30 : 0;
        double in = 0;
        if (t == 0) {
          in = step[l];
        } else {
          for (int p = 0; p < L; p++) {
            in += forward[t - 1][p] * step[p * L + l];
          }
        }
        forward[t][l] = in * factor[t][l];
        scale[t] += forward[t][l];
      }
      for (int l = 0; l < L; l++) {
        forward[t][l] /= scale[t];
      }
      log += Math.log(scale[t]) + max;
    }
    Arrays.fill(backward[n - 1], 1);
    for (int t = n - 1; t >= 0; t--) {
      for (int l = 0; l < L; l++) {
        tokens[t][l] = forward[t][l] * backward[t][l];
      }
      for (int p = 0; p < L; p++) {
        double sum = 0;
        for (int l = 0; l < L; l++) {
          double out = step[p * L + l] * factor[t][l] * backward[t][l] / scale[t];
          sum += out;
          double before = t == 0 ? (p == 0 ? 1 : 0) : forward[t - 1][p];
          pairs[p * L + l] += before * out;
        }
        if (t > 0) {
          backward[t - 1][p] = sum;
        }
      }
    }
    return log;
  }

  private void write(int[] keys, Path out) throws IOException {
    int kept = 0;
    int[] keptKeys = new int[keys.length];
    byte[] rows = new byte[keys.length * L];
    for (int f = 0; f < keys.length; f++) {
      boolean matters = false;
      for (int l = 0; l < L; l++) {
        long rounded = Math.round(weights[f * L + l] * KEPT * Weights.SCALE);
        rows[kept * L + l] = (byte) Math.max(-127, Math.min(127, rounded));
        matters |= Math.abs(rounded) >= 2;
      }
      if (matters) {
        keptKeys[kept++] = keys[f];
      }
    }
    int[] rounded = Arrays.stream(steps).mapToInt(s -> (int) Math.round(s * Weights.SCALE)).toArray();
    try (OutputStream file = Files.newOutputStream(out)) {
      Weights.write(file, Arrays.copyOf(keptKeys, kept), Arrays.copyOf(rows, kept * L), rounded);
    }
    System.out.println(kept + " features kept, " + Files.size(out) + " bytes");
  }
}
