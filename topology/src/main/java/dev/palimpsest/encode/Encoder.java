package dev.palimpsest.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.encode.TurnReading.SlotGuess;
import dev.palimpsest.encode.TurnReading.Stretch;
import dev.palimpsest.encode.WordPiece.Piece;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The shipped encoder with its heads, on ONNX Runtime: one message at a time, since int8
 * quantisation makes a result depend on what shares its batch. Its figures and data are in {@code
 * topology/training/encoder}.
 */
public final class Encoder implements TurnReader, Bearings {
  private static final int QUESTION = 24;
  private static final int TURN = 96;
  private static final int EARLIER = 80;
  private static final int LATER = 110;
  private static final int LONGEST = 512;
  private static final int GUESSES = 3;
  private static final int BEGINS = 1;

  private final OrtSession session;
  private final WordPiece pieces;
  private final List<String> slots;

  private Encoder() {
    session = Onnx.session("/dev/palimpsest/encoder/model.onnx");
    pieces = Onnx.pieces();
    slots = Onnx.lines("slots.txt");
  }

  /** The one of this process; loaded when first asked for. */
  public static Encoder shipped() {
    return Shipped.ENCODER;
  }

  private static final class Shipped {
    private static final Encoder ENCODER = new Encoder();
  }

  /** Name and version of the weights. */
  public static String id() {
    return "minilm-heads-3";
  }

  @Override
  public TurnReading read(String question, String text) {
    Aliases aliases = new Aliases(pieces);
    List<Piece> asked = last(aliases.pieces(question, LONGEST), QUESTION);
    List<Piece> said = aliases.pieces(text, TURN);
    Input input = new Input();
    input.add(WordPiece.CLS, 0);
    asked.forEach(piece -> input.add(piece.id(), 0));
    if (!asked.isEmpty()) {
      input.add(WordPiece.SEP, 0);
    }
    int first = input.length;
    int type = asked.isEmpty() ? 0 : 1;
    said.forEach(piece -> input.add(piece.id(), type));
    input.add(WordPiece.SEP, type);
    return run(
        input,
        Set.of("worth", "slot", "modality", "about", "polarity", "tags"),
        result ->
            new TurnReading(
                sigmoid(row(result, "worth")[0]),
                guesses(softmax(row(result, "slot"))),
                modalities(softmax(row(result, "modality"))),
                sigmoid(row(result, "about")[0]),
                1 - softmax(row(result, "polarity"))[0],
                stretches(tags(result), first, said)));
  }

  @Override
  public Bearing of(String earlier, String later) {
    Aliases aliases = new Aliases(pieces);
    Input input = new Input();
    input.add(WordPiece.CLS, 0);
    ends(aliases.pieces(earlier, LONGEST), EARLIER).forEach(piece -> input.add(piece.id(), 0));
    input.add(WordPiece.SEP, 0);
    ends(aliases.pieces(later, LONGEST), LATER).forEach(piece -> input.add(piece.id(), 1));
    input.add(WordPiece.SEP, 1);
    return run(input, Set.of("relation"), result -> bearing(softmax(row(result, "relation"))));
  }

  /** What a message is turned into. */
  private static final class Input {
    private final long[] ids = new long[LONGEST];
    private final long[] types = new long[LONGEST];
    private int length;

    void add(int id, int type) {
      ids[length] = id;
      types[length++] = type;
    }
  }

  /** Reads what the model answers. */
  private interface Answer<T> {
    T of(Result result) throws OrtException;
  }

  private <T> T run(Input input, Set<String> wanted, Answer<T> answer) {
    long[] shape = {1, input.length};
    try (OnnxTensor ids =
            OnnxTensor.createTensor(
                Onnx.ENVIRONMENT, LongBuffer.wrap(input.ids, 0, input.length), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(
                Onnx.ENVIRONMENT, LongBuffer.wrap(input.types, 0, input.length), shape);
        Result result = session.run(Map.of("ids", ids, "types", types), wanted)) {
      return answer.of(result);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed", e);
    }
  }

  private static float[] row(Result result, String name) throws OrtException {
    return ((float[][]) result.get(name).orElseThrow().getValue())[0];
  }

  private static float[][] tags(Result result) throws OrtException {
    return ((float[][][]) result.get("tags").orElseThrow().getValue())[0];
  }

  private List<SlotGuess> guesses(double[] probabilities) {
    return IntStream.range(0, slots.size())
        .mapToObj(i -> new SlotGuess(slots.get(i), probabilities[i]))
        .sorted(Comparator.comparing((SlotGuess guess) -> -guess.probability()))
        .limit(GUESSES)
        .toList();
  }

  private static Map<Modality, Double> modalities(double[] probabilities) {
    Map<Modality, Double> all = new EnumMap<>(Modality.class);
    for (Modality modality : Modality.values()) {
      all.put(modality, probabilities[modality.ordinal()]);
    }
    return all;
  }

  private static Bearing bearing(double[] probabilities) {
    Map<Relation, Double> all = new EnumMap<>(Relation.class);
    for (Relation relation : Relation.values()) {
      all.put(relation, probabilities[relation.ordinal()]);
    }
    return new Bearing(all);
  }

  /** Runs of pieces that are tagged as a value; a run begins where the tag says so. */
  private static List<Stretch> stretches(float[][] tags, int first, List<Piece> said) {
    List<Stretch> found = new ArrayList<>();
    boolean inside = false;
    for (int i = 0; i < said.size(); i++) {
      int tag = largest(tags[first + i]);
      Piece piece = said.get(i);
      if (tag == 0) {
        inside = false;
      } else if (inside && tag != BEGINS) {
        found.add(new Stretch(found.removeLast().start(), piece.end()));
      } else {
        found.add(new Stretch(piece.start(), piece.end()));
        inside = true;
      }
    }
    return found;
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  private static double sigmoid(float logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  private static double[] softmax(float[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double[] result = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      result[i] = StrictMath.exp(logits[i] - largest);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  private static List<Piece> last(List<Piece> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  /** Its beginning and its end, where it is too long. */
  private static List<Piece> ends(List<Piece> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<Piece> kept = new ArrayList<>(all.subList(0, most / 2));
    kept.addAll(last(all, most - most / 2));
    return kept;
  }
}
