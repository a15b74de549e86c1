package dev.palimpsest.consolidate;

import dev.palimpsest.consolidate.Closings.Closing;
import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.LogOdds;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.value.Likeness;
import dev.palimpsest.domain.value.Quantities;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decides what becomes of each statement of a passage, and of the belief that it meets. */
final class Statements {
  private static final Duration A_WHILE = Duration.ofDays(14);
  private static final double REPLACED_SHARE = 0.35;
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

  /**
   * @param near the beliefs that the passage may bear on
   * @param closing those of them that it may close
   */
  Statements(
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

  void take(Statement statement) {
    if (draft.repeats(said.evidence(statement)) || draft.made(statement)) {
      return;
    }
    switch (statement.polarity()) {
      case ASSERT -> assertion(statement);
      case DENY -> {
        if (statement.sure()) {
          denial(statement);
        } else if (!endsSomething()) {
          assertion(statement);
        }
      }
    }
  }

  /** Words that say what is not so are worth keeping where they end nothing that is known. */
  private boolean endsSomething() {
    return closing.stream().anyMatch(found -> found.probability() >= thresholds.close());
  }

  private void assertion(Statement statement) {
    Optional<Memory> same = same(statement);
    Optional<Memory> coarser = coarser(statement);
    Optional<Memory> later = later(statement);
    Optional<Closing> replaced = replaced(statement);
    if (same.isPresent()) {
      repeat(same.get(), statement);
    } else if (coarser.isPresent()) {
      refine(coarser.get(), statement.in(coarser.get().slot()));
    } else if (later.isPresent()) {
      addBehind(later.get(), statement);
    } else if (statement.modality() == Modality.TEMPORARY) {
      overlay(statement);
    } else if (replaced.isPresent()) {
      replace(replaced.get(), statement.in(replaced.get().memory().slot()));
    } else {
      shown(statement).ifPresent(memory -> repeat(memory, statement));
      add(taken(statement) ? statement.in(Trunk.OPEN) : statement);
    }
  }

  private Optional<Memory> same(Statement statement) {
    Optional<Memory> byValue =
        inItsSlot(statement).filter(memory -> isLike(likeness(memory, statement))).findFirst();
    return byValue.or(() -> judgedAs(Relation.SAME, statement));
  }

  private static boolean isLike(Likeness likeness) {
    return likeness == Likeness.SAME || likeness == Likeness.COARSENS;
  }

  private Optional<Memory> coarser(Statement statement) {
    Optional<Memory> byValue =
        inItsSlot(statement)
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
  private Optional<Memory> shown(Statement statement) {
    if (statement.sure()) {
      return Optional.empty();
    }
    return near.stream()
        .filter(memory -> !draft.isDecided(memory) && aboutTheSame(memory, statement))
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
        .filter(memory -> !draft.isDecided(memory) && aboutTheSame(memory, statement))
        .filter(memory -> agrees(memory, statement, relation))
        .max(Comparator.comparing(memory -> judged.apply(memory).of(relation)));
  }

  /**
   * A late turn closes what it says itself: the present value, and all that depends on it, stays.
   */
  private Optional<Memory> later(Statement statement) {
    return inItsSlot(statement)
        .filter(memory -> trunk.slot(memory.slot()).single() && !memory.temporary())
        .filter(memory -> memory.validFrom().orElse(Instant.MIN).isAfter(said.occurredAt()))
        .findFirst();
  }

  private Optional<Closing> replaced(Statement statement) {
    List<Closing> sure =
        closing.stream()
            .filter(found -> found.probability() >= thresholds.close())
            .filter(found -> !draft.isDecided(found.memory()))
            .filter(found -> aboutTheSame(found.memory(), statement))
            .toList();
    return sure.stream()
        .filter(found -> found.memory().slot().equals(statement.slot()))
        .findFirst()
        .or(
            () ->
                sure.stream()
                    .filter(found -> !statement.sure() && mostlyReplaced(found))
                    .findFirst());
  }

  private static boolean mostlyReplaced(Closing found) {
    return found.renewed()
        || found.bearing().of(Relation.REPLACE) >= REPLACED_SHARE * found.bearing().closing();
  }

  private Stream<Memory> inItsSlot(Statement statement) {
    return draft.ledger.current(statement.slot()).stream()
        .filter(memory -> aboutTheSame(memory, statement));
  }

  private static boolean aboutTheSame(Memory memory, Statement statement) {
    return memory.about().equals(statement.about());
  }

  private Likeness likeness(Memory memory, Statement statement) {
    return memory.value().isEmpty() || statement.value().isEmpty()
        ? Likeness.OTHER
        : trunk
            .slot(memory.slot())
            .valueType()
            .compare(said.underItsKeys(memory.value()), statement.value());
  }

  private void repeat(Memory same, Statement statement) {
    Memory after = same.reinforcedBy(said.evidence(statement), said.occurredAt());
    Decision why = draft.because(Reason.REPEATED, statement);
    if (same.status() == Status.STALE) {
      draft.decide(new Restore(same, after, why));
    } else if (same.sources().size() < Memory.MAX_SOURCES) {
      draft.decide(new Noop(same, after, why));
    } else {
      draft.decided(same);
    }
  }

  private void refine(Memory coarser, Statement statement) {
    Memory finer = memory(statement).refining(coarser);
    supersede(coarser, finer, statement, draft.because(Reason.REFINED, statement));
  }

  private void addBehind(Memory later, Statement statement) {
    Memory added = memory(statement);
    Memory closed =
        added.supersededBy(
            later.id(),
            said.evidence(statement),
            later.validFrom().orElse(said.occurredAt()),
            said.ingestedAt());
    stated(added, statement);
    draft.ledger.record(new Update(added, closed, draft.because(Reason.REPLACED, statement)));
  }

  private void overlay(Statement statement) {
    Optional<MemoryId> lasting =
        inItsSlot(statement).filter(memory -> !memory.temporary()).map(Memory::id).findFirst();
    stated(memory(statement).overlaying(lasting, said.occurredAt().plus(A_WHILE)), statement);
  }

  private void replace(Closing replaced, Statement statement) {
    Memory old = replaced.memory();
    Reason reason =
        statement.modality() == Modality.CORRECTION
            ? Reason.CORRECTED
            : Draft.unlessPlanned(old, Reason.REPLACED);
    supersede(
        old,
        memory(statement).superseding(old.id()),
        statement,
        draft.because(reason, said.evidence(statement), replaced.probability()));
  }

  private void supersede(Memory old, Memory successor, Statement statement, Decision why) {
    if (draft.made(statement)) {
      return;
    }
    Memory closed =
        old.supersededBy(
            successor.id(), said.evidence(statement), said.occurredAt(), said.ingestedAt());
    draft.decide(new Update(old, closed, why));
    Reason stated = why.reason() == Reason.REFINED ? Reason.REFINED : Reason.STATED;
    draft.ledger.record(new Add(successor, draft.because(stated, statement)));
  }

  private boolean taken(Statement statement) {
    return trunk.slot(statement.slot()).single()
        && inItsSlot(statement).anyMatch(memory -> !memory.temporary());
  }

  private void add(Statement statement) {
    if (!draft.made(statement)) {
      stated(memory(statement), statement);
    }
  }

  private void stated(Memory added, Statement statement) {
    draft.ledger.record(new Add(added, draft.because(Reason.STATED, statement)));
  }

  private Memory memory(Statement statement) {
    return Memory.of(said, statement, trunk.slot(statement.slot()));
  }

  private void denial(Statement statement) {
    boolean single = trunk.slot(statement.slot()).single();
    inItsSlot(statement)
        .filter(
            memory -> statement.value().isEmpty() ? single : isLike(likeness(memory, statement)))
        .toList()
        .forEach(memory -> draft.retract(memory, said.evidence(statement), statement.confidence()));
  }
}
