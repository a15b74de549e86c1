package dev.palimpsest.streams;

import dev.palimpsest.encode.RecentVectors;
import dev.palimpsest.encode.SentenceVectors;
import dev.palimpsest.redact.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The vectors that travel in state and episodes, so that whoever fills an index needs no model.
 * They are of the words of a text alone: tokens mean nothing to a model. Not safe for use by
 * several threads.
 */
final class TextVectors {
  private static final int RECENT = 4096;

  private final Optional<SentenceVectors> vectors;

  /**
   * @param encoder empty where nothing is indexed
   */
  TextVectors(Optional<Supplier<SentenceVectors>> encoder) {
    vectors = encoder.map(loaded -> new RecentVectors(loaded.get(), RECENT));
  }

  /** A vector and the id of the model that made it. */
  record TextVector(List<Float> values, String model) {}

  /** Empty for a text without words. */
  Optional<TextVector> of(String text) {
    String words = Tokens.without(text);
    return vectors
        .filter(model -> !words.isEmpty())
        .map(model -> new TextVector(list(model.of(words)), model.model()));
  }

  private static List<Float> list(float[] values) {
    List<Float> list = new ArrayList<>(values.length);
    for (float value : values) {
      list.add(value);
    }
    return list;
  }
}
