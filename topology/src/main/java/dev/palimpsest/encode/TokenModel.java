package dev.palimpsest.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;

/**
 * A trained model that reads word pieces, on ONNX Runtime: one message at a time, since int8
 * quantisation makes a result depend on what shares its batch.
 */
final class TokenModel {
  /** Pieces, as long as any of the models can read. */
  static final int LONGEST = 512;

  private final String resource;
  private final OrtSession session;

  /**
   * @param resource of the class path
   */
  TokenModel(String resource) {
    this.resource = resource;
    session = Onnx.session(resource);
  }

  /** What a message is turned into; no longer than any of the models can read. */
  static final class Input {
    private final long[] ids = new long[LONGEST];
    private final long[] types = new long[LONGEST];
    private int length;

    void add(int id, int type) {
      ids[length] = id;
      types[length++] = type;
    }

    int length() {
      return length;
    }
  }

  /** Reads what the model answers. */
  interface Answer<T> {
    T of(Result result) throws OrtException;
  }

  /**
   * @param wanted names of the outputs to compute
   */
  <T> T run(Input input, Set<String> wanted, Answer<T> answer) {
    try (OnnxTensor ids = row(input.ids, input.length);
        OnnxTensor types = row(input.types, input.length);
        Result result = session.run(Map.of("ids", ids, "types", types), wanted)) {
      return answer.of(result);
    } catch (OrtException e) {
      throw new IllegalStateException(resource + " failed", e);
    }
  }

  /** The one row of an output of shape {@code [1, n]}. */
  static float[] row(Result result, String name) throws OrtException {
    return ((float[][]) result.get(name).orElseThrow().getValue())[0];
  }

  private static OnnxTensor row(long[] values, int length) throws OrtException {
    return OnnxTensor.createTensor(
        Onnx.ENVIRONMENT, LongBuffer.wrap(values, 0, length), new long[] {1, length});
  }
}
