package dev.palimpsest.redact;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds values of some types in a text. Implementations are found by {@link
 * java.util.ServiceLoader}.
 */
public interface Recognizer {
  Set<EntityType> types();

  /**
   * Whether a text with this profile can hold a value at all; asked before every scan, so it must
   * be cheap.
   */
  boolean opens(Profile profile);

  /** Reports every value, in any order; linear in the length of the text whatever it holds. */
  void scan(String text, Consumer<Found> found);
}
