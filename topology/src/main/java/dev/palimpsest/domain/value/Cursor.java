package dev.palimpsest.domain.value;

import java.util.List;
import java.util.Optional;

/** A place in a list of tokens that moves on as they are understood. */
final class Cursor {
  final List<Token> tokens;
  int next;

  Cursor(List<Token> tokens, int next) {
    this.tokens = tokens;
    this.next = next;
  }

  Optional<Token> token() {
    return next < tokens.size() ? Optional.of(tokens.get(next)) : Optional.empty();
  }

  boolean has(String... words) {
    return next < tokens.size() && tokens.get(next).is(words);
  }

  /** Moves on if one of these words stands here. */
  boolean take(String... words) {
    boolean here = has(words);
    if (here) {
      next++;
    }
    return here;
  }
}
