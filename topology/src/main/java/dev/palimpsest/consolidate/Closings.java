package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.LogOdds;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Slot;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.value.Likeness;
import dev.palimpsest.domain.value.Quantities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which neighbours a passage closes, and which it puts in doubt: how the words bear on a belief,
 * what slots and values say, and what the trunk knows of dependence, added up as log-odds.
 */
final class Closings {
  private static final double SURELY_ANOTHER_VALUE = 5;
  private static final double ANOTHER_VALUE = 1;
  private static final double SAME_VALUE = -4;
  private static final double NO_FACT = -1.5;
  private static final double ABOUT_ANOTHER = -1;
  private static final double DEPENDENT = 1;
  private static final double ANOTHER_MATTER = -2;
  private static final double RENEWED = 2.4;
  private static final double SURELY_RENEWED = 0.6;

  /**
   * A neighbour that perhaps no longer holds.
   *
   * @param probability that it does not
   * @param bearing how the passage bears on it
   * @param renewed whether the passage gives a new value to a quantity that it names
   */
  record Closing(Memory memory, double probability, Bearing bearing, boolean renewed) {}

  private final Trunk trunk;
  private final Thresholds thresholds;

  Closings(Trunk trunk, Thresholds thresholds) {
    this.trunk = trunk;
    this.thresholds = thresholds;
  }

  /** All that may be closed or doubted, likeliest first. */
  List<Closing> of(List<Memory> neighbours, Passage said, Function<Memory, Bearing> judged) {
    List<Closing> found = new ArrayList<>();
    Quantities quantities = Quantities.in(said.text());
    for (Memory memory : neighbours) {
      Bearing bearing = judged.apply(memory);
      double renewed = renewed(memory, quantities, said);
      double probability =
          LogOdds.probability(
              LogOdds.of(bearing.closing())
                  + prior(memory, said)
                  + RENEWED * renewed
                  - Neighbours.crowd(neighbours.size()));
      if (probability >= thresholds.doubt()) {
        found.add(new Closing(memory, probability, bearing, renewed >= SURELY_RENEWED));
      }
    }
    found.sort(
        Comparator.comparing((Closing closing) -> -closing.probability())
            .thenComparing(closing -> closing.memory().id().value()));
    return found;
  }

  private static double renewed(Memory memory, Quantities quantities, Passage said) {
    return quantities.isEmpty()
        ? 0
        : quantities.renew(Quantities.in(said.underItsKeys(memory.text())));
  }

  /** What speaks for or against a closing beside the words themselves. */
  private double prior(Memory memory, Passage said) {
    double sum = Cues.in(said.text()) + (judgedNothing(said) ? NO_FACT : 0);
    double strongest = 0;
    for (Statement statement : said.statements()) {
      sum += bySlot(memory, statement, said);
      strongest = Math.max(strongest, dependence(statement.slot(), memory.slot()));
    }
    return sum + DEPENDENT * strongest;
  }

  /** A passage that only plans, supposes or remembers changes nothing yet. */
  private static boolean judgedNothing(Passage said) {
    return !said.statements().isEmpty()
        && said.statements().stream().noneMatch(Closings::presentFact);
  }

  private double bySlot(Memory memory, Statement statement, Passage said) {
    if (!statement.about().equals(memory.about())) {
      return ABOUT_ANOTHER;
    }
    if (!statement.slot().equals(memory.slot())) {
      return statement.sure() && dependence(statement.slot(), memory.slot()) == 0
          ? ANOTHER_MATTER
          : 0;
    }
    if (statement.polarity() != Polarity.ASSERT) {
      return 0;
    }
    Slot slot = trunk.slot(memory.slot());
    Likeness likeness =
        slot.valueType().compare(said.underItsKeys(memory.value()), statement.value());
    if (likeness == Likeness.SAME && !statement.value().isEmpty()) {
      return SAME_VALUE;
    }
    if (likeness != Likeness.OTHER || !slot.single() || !presentFact(statement)) {
      return 0;
    }
    return statement.sure() && memory.confidence() >= Statement.SURE
        ? SURELY_ANOTHER_VALUE
        : ANOTHER_VALUE;
  }

  private double dependence(String changed, String other) {
    return trunk.has(changed) ? trunk.slot(changed).strength(other) : 0;
  }

  private static boolean presentFact(Statement statement) {
    return statement.modality() == Modality.FACT || statement.modality() == Modality.CORRECTION;
  }
}
