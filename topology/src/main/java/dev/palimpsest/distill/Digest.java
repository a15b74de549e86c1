package dev.palimpsest.distill;

import dev.palimpsest.domain.Memory;
import java.util.List;

/**
 * What there is to say in sum.
 *
 * @param text empty where there is nothing
 * @param rests the active facts that it rests on, each once, in the order of the text
 */
record Digest(String text, List<Memory> rests) {
  static final Digest NOTHING = new Digest("", List.of());

  static Digest of(String text, List<Clause> clauses) {
    return new Digest(
        text, clauses.stream().flatMap(clause -> clause.rests().stream()).distinct().toList());
  }
}
