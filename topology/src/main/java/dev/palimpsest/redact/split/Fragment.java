package dev.palimpsest.redact.split;

import java.util.Optional;

/**
 * What may be the beginning of a value.
 *
 * @param text as written
 * @param speaker who wrote it; only the same goes on with it
 * @param turnsLeft for how many more turns of the conversation it is remembered
 */
public record Fragment(Shape shape, String text, String speaker, int turnsLeft) {
  /** How many turns of a conversation a value may be interrupted for. */
  static final int TURNS = 4;

  private static final int LONGEST = 128;

  static Fragment opened(Shape shape, String text, String speaker) {
    return new Fragment(shape, text, speaker, TURNS);
  }

  Fragment with(String more) {
    String joined = text + more;
    String kept = joined.substring(Math.max(0, joined.length() - LONGEST));
    return new Fragment(shape, kept, speaker, TURNS);
  }

  /** The same when a turn had nothing of it. */
  Optional<Fragment> afterATurn() {
    return turnsLeft > 1
        ? Optional.of(new Fragment(shape, text, speaker, turnsLeft - 1))
        : Optional.empty();
  }

  /** Without the text, so that it reaches no log. */
  @Override
  public String toString() {
    return "Fragment[shape=" + shape + ", turnsLeft=" + turnsLeft + "]";
  }
}
