package dev.palimpsest.encode;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.Result;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.encode.TokenModel.Input;
import dev.palimpsest.encode.TurnReading.SlotGuess;
import dev.palimpsest.encode.TurnReading.Stretch;
import dev.palimpsest.encode.WordPiece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The shipped encoder with its heads for single turns; its figures and data are in {@code
 * topology/training/encoder}.
 */
public final class Encoder implements TurnReader {
  private static final int QUESTION = 24;
  private static final int TURN = 96;
  private static final int GUESSES = 3;
  private static final int BEGINS = 1;

  private final TokenModel model = new TokenModel("/dev/palimpsest/encoder/model.onnx");
  private final WordPiece pieces = Onnx.pieces();
  private final PairReader pairs = new PairReader(model, pieces);
  private final List<String> slots = Onnx.lines("slots.txt");

  private Encoder() {}

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
    List<Piece> asked = last(aliases.pieces(question, TokenModel.LONGEST), QUESTION);
    List<Piece> said = aliases.pieces(text, TURN);
    Input input = new Input();
    input.add(WordPiece.CLS, 0);
    asked.forEach(piece -> input.add(piece.id(), 0));
    if (!asked.isEmpty()) {
      input.add(WordPiece.SEP, 0);
    }
    int first = input.length();
    int type = asked.isEmpty() ? 0 : 1;
    said.forEach(piece -> input.add(piece.id(), type));
    input.add(WordPiece.SEP, type);
    return model.run(
        input,
        Set.of("worth", "slot", "modality", "about", "polarity", "tags"),
        result ->
            new TurnReading(
                Logits.sigmoid(TokenModel.row(result, "worth")[0]),
                guesses(Logits.softmax(TokenModel.row(result, "slot"))),
                modalities(Logits.softmax(TokenModel.row(result, "modality"))),
                Logits.sigmoid(TokenModel.row(result, "about")[0]),
                1 - Logits.softmax(TokenModel.row(result, "polarity"))[0],
                stretches(tags(result), first, said)));
  }

  /** Its own judgement of pairs: quick, and not the last word on those in question. */
  Bearings pairs() {
    return pairs;
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

  private static List<Piece> last(List<Piece> all, int most) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }
}
