package dev.palimpsest.encode;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Loads models so that the same input gives the same output to the bit: one thread, without
 * spinning, as int8 quantisation makes a result depend on how the work is cut.
 */
final class Onnx {
  static final OrtEnvironment ENVIRONMENT = OrtEnvironment.getEnvironment();
  private static final String FOLDER = "/dev/palimpsest/encoder/";

  private Onnx() {}

  /**
   * @param resource of the class path
   */
  static OrtSession session(String resource) {
    try (InputStream in = Onnx.class.getResourceAsStream(resource)) {
      return ENVIRONMENT.createSession(in.readAllBytes(), options());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException(resource + " cannot be loaded", e);
    }
  }

  /** The vocabulary that all shipped models share; read once. */
  static WordPiece pieces() {
    return Vocabulary.PIECES;
  }

  private static final class Vocabulary {
    private static final WordPiece PIECES = new WordPiece(lines("vocabulary.txt"));
  }

  /** Of a file beside the shipped encoder. */
  static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Onnx.class.getResourceAsStream(FOLDER + name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.addConfigEntry("session.use_deterministic_compute", "1");
    return options;
  }
}
