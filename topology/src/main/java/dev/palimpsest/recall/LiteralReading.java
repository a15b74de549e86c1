package dev.palimpsest.recall;

import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.value.Likeness;
import dev.palimpsest.domain.value.ValueType;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be told of a premise and a memory by their words and values alone. */
final class LiteralReading {
  private static final Pattern CLAUSES = Pattern.compile("[.,;:!?]\\s+|\\s+(?:so|but)\\s+");

  private final Trunk trunk;

  LiteralReading(Trunk trunk) {
    this.trunk = trunk;
  }

  /** How a premise stands to a memory. */
  enum Standing {
    SAYS,
    DENIES,
    OPEN
  }

  Standing of(Memory memory, Premise premise) {
    return premise.value().isPresent()
        ? byValue(memory, premise.value().get())
        : byWords(memory, premise);
  }

  private Standing byValue(Memory memory, String value) {
    if (memory.value().isBlank()) {
      return Standing.OPEN;
    }
    Likeness likeness = type(memory).compare(memory.value(), value);
    if (likeness == Likeness.SAME || likeness == Likeness.COARSENS) {
      return Standing.SAYS;
    }
    return likeness == Likeness.OTHER && single(memory) ? Standing.DENIES : Standing.OPEN;
  }

  private Standing byWords(Memory memory, Premise premise) {
    String value = memory.value();
    if (ValueType.TEXT.same(memory.text(), premise.words())
        || !value.isBlank() && type(memory).same(value, premise.words())) {
      return Standing.SAYS;
    }
    if (!namesAllOrPart(premise, value)
        || premise.bringsMoreThan(memory.text())
        || !holds(memory, premise.contentWords())) {
      return Standing.OPEN;
    }
    return premise.negated() == negated(memory) ? Standing.SAYS : Standing.DENIES;
  }

  /** "A nurse" is part of "nurse at St James's". */
  private static boolean namesAllOrPart(Premise premise, String value) {
    return premise.names(value) || ContentWords.of(value).containsAll(premise.contentWords());
  }

  private static boolean holds(Memory memory, Set<String> words) {
    return !words.isEmpty()
        && ContentWords.of(memory.text() + " " + memory.value()).containsAll(words);
  }

  private static boolean negated(Memory memory) {
    return Stream.of(CLAUSES.split(memory.text()))
        .map(clause -> Premise.of(clause, ""))
        .filter(clause -> clause.names(memory.value()))
        .anyMatch(Premise::negated);
  }

  private ValueType type(Memory memory) {
    return trunk.has(memory.slot()) ? trunk.slot(memory.slot()).valueType() : ValueType.TEXT;
  }

  /** Whether another value beside it would be a contradiction. */
  boolean single(Memory memory) {
    return trunk.has(memory.slot()) && trunk.slot(memory.slot()).single() && !memory.temporary();
  }
}
