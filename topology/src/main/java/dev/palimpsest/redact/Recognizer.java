package dev.palimpsest.redact;

import java.util.Set;

/** Finds values of some types in a text. Shared between threads: it keeps nothing. */
public interface Recognizer {
  Set<EntityType> types();

  /** What a text must hold for a scan to be worth its while. */
  Gate gate();

  /** All literals that {@link Scan#holds} and {@link Scan#around} are asked about. */
  default Set<String> literals() {
    return gate().literals();
  }

  /** All words that {@link Scan#near} and its like are asked about. */
  default Words words() {
    return Words.NONE;
  }

  /**
   * Reports every value, in any order; linear in the length of the text whatever it holds. Called
   * only for texts that pass the gate, or when the gates are off.
   */
  void scan(Scan scan);
}
