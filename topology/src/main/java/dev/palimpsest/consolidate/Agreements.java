package dev.palimpsest.consolidate;

import dev.palimpsest.consolidate.Closings.Closing;
import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.LogOdds;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.value.Likeness;
import dev.palimpsest.domain.value.Quantities;
import dev.palimpsest.domain.value.ValueType;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the beliefs that a passage says again, by their values or by how words bear on them. */
final class Agreements {
  private static final double VERY_SURE = 0.75;

  private final Trunk trunk;
  private final Thresholds thresholds;
  private final Draft draft;
  private final Passage said;
  private final List<Memory> near;
  private final List<Closing> closing;
  private final Function<Memory, Bearing> judged;
  private final Set<String> words;
  private final Quantities quantities;
  private final Map<Compared, Likeness> compared = new HashMap<>();

  private record Compared(ValueType type, String older, String newer) {}

  /**
   * @param near the beliefs that the passage may bear on
   * @param closing those of them that it may close
   */
  Agreements(
      Trunk trunk,
      Thresholds thresholds,
      Draft draft,
      List<Memory> near,
      List<Closing> closing,
      Function<Memory, Bearing> judged) {
    this.trunk = trunk;
    this.thresholds = thresholds;
    this.draft = draft;
    said = draft.said;
    this.near = near;
    this.closing = closing;
    this.judged = judged;
    words = ContentWords.of(said.text());
    quantities = Quantities.in(said.text());
  }

  /** The belief that the statement says again. */
  Optional<Memory> same(Statement statement) {
    Optional<Memory> byValue =
        draft.inItsSlot(statement).filter(memory -> isLike(memory, statement)).findFirst();
    return byValue.or(() -> judgedAs(Relation.SAME, statement));
  }

  /** Whether the statement names the belief's value, in whatever words, units or spelling. */
  boolean isLike(Memory memory, Statement statement) {
    Likeness likeness = likeness(memory, statement);
    return likeness == Likeness.SAME || likeness == Likeness.COARSENS;
  }

  /** The belief that the statement says more precisely. */
  Optional<Memory> coarser(Statement statement) {
    Optional<Memory> byValue =
        draft
            .inItsSlot(statement)
            .filter(memory -> likeness(memory, statement) == Likeness.REFINES)
            .findFirst();
    return byValue.or(() -> judgedAs(Relation.REFINE, statement));
  }

  /**
   * Judgements merge only what shares a word, or a slot where they are very sure; and nothing where
   * a figure is another one.
   */
  private boolean agrees(Memory memory, Statement statement, Relation relation) {
    Bearing bearing = judged.apply(memory);
    double probability = probability(bearing, Relation.SAME, Relation.REFINE);
    boolean merges =
        sharesWord(memory)
            ? probability >= thresholds.same()
            : memory.slot().equals(statement.slot()) && probability >= VERY_SURE;
    return merges
        && bearing.likeliest(Relation.SAME, Relation.REFINE) == relation
        && !quantities.differ(Quantities.in(said.underItsKeys(memory.text())));
  }

  /** The belief in another slot that the statement shows to hold still, in other words. */
  Optional<Memory> shown(Statement statement) {
    if (statement.sure()) {
      return Optional.empty();
    }
    return near.stream()
        .filter(memory -> !draft.isDecided(memory) && memory.about().equals(statement.about()))
        .filter(memory -> !memory.slot().equals(statement.slot()) && !sharesWord(memory))
        .filter(memory -> closing.stream().noneMatch(found -> found.memory().equals(memory)))
        .filter(memory -> probability(judged.apply(memory), Relation.SAME) >= thresholds.shown())
        .max(Comparator.comparing(memory -> judged.apply(memory).of(Relation.SAME)));
  }

  private boolean sharesWord(Memory memory) {
    return !Collections.disjoint(ContentWords.of(memory.text()), words);
  }

  private double probability(Bearing bearing, Relation... relations) {
    double sum = Stream.of(relations).mapToDouble(bearing::of).sum();
    return bearing == Bearing.UNREAD
        ? 0
        : LogOdds.probability(LogOdds.of(sum) - Neighbours.crowd(near.size()));
  }

  private Optional<Memory> judgedAs(Relation relation, Statement statement) {
    if (statement.sure()) {
      return Optional.empty();
    }
    return near.stream()
        .filter(memory -> !draft.isDecided(memory) && memory.about().equals(statement.about()))
        .filter(memory -> agrees(memory, statement, relation))
        .max(Comparator.comparing(memory -> judged.apply(memory).of(relation)));
  }

  private Likeness likeness(Memory memory, Statement statement) {
    return memory.value().isEmpty() || statement.value().isEmpty()
        ? Likeness.OTHER
        : compared.computeIfAbsent(
            new Compared(
                trunk.slot(memory.slot()).valueType(),
                said.underItsKeys(memory.value()),
                statement.value()),
            values -> values.type().compare(values.older(), values.newer()));
  }
}
