package dev.palimpsest.consolidate;

import dev.palimpsest.consolidate.Closings.Closing;
import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Ledger;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.MemoryOperation.Stale;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.domain.Slot;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.value.Likeness;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The decision on one passage while it is taken, statement by statement. */
final class PassageDecision {
  private static final Duration A_WHILE = Duration.ofDays(14);
  private static final double SURE_OF_ANOTHER = 0.95;
  private static final double REPLACED_SHARE = 0.35;
  private static final double NOTABLY = 0.1;

  private final Trunk trunk;
  private final Thresholds thresholds;
  private final Ledger ledger;
  private final Passage said;
  private final List<Memory> near;
  private final List<Closing> closing;
  private final Function<Memory, Bearing> judged;
  private final Set<MemoryId> decided = new HashSet<>();
  private final Set<Evidence> touched = new HashSet<>();

  PassageDecision(
      Trunk trunk,
      Thresholds thresholds,
      Memories stored,
      Passage said,
      List<Memory> near,
      List<Closing> closing,
      Function<Memory, Bearing> judged) {
    this.trunk = trunk;
    this.thresholds = thresholds;
    this.ledger = new Ledger(stored);
    this.said = said;
    this.near = near;
    this.closing = closing;
    this.judged = judged;
    for (Memory memory : stored.touchedBy(said.turn())) {
      touched.addAll(memory.sources());
      memory.closedBy().ifPresent(touched::add);
    }
  }

  List<MemoryOperation> operations() {
    return ledger.operations();
  }

  void take(Statement statement) {
    if (known(statement)) {
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

  /**
   * A repeat, also one of a statement whose turn was withdrawn since: what is withdrawn stays so.
   */
  private boolean known(Statement statement) {
    return touched.contains(said.evidence(statement))
        || ledger
            .find(
                statement.slot(),
                MemoryId.derive(said.subject(), statement.slot(), said.evidence(statement)))
            .isPresent();
  }

  private void assertion(Statement statement) {
    Optional<Memory> same = same(statement);
    Optional<Memory> coarser = coarser(statement);
    Optional<Memory> later = later(statement);
    Optional<Closing> replaced = replaced(statement);
    if (same.isPresent()) {
      repeat(same.get(), statement);
    } else if (coarser.isPresent()) {
      refine(coarser.get(), statement);
    } else if (later.isPresent()) {
      addBehind(later.get(), statement);
    } else if (statement.modality() == Modality.TEMPORARY) {
      overlay(statement);
    } else if (replaced.isPresent()) {
      replace(replaced.get(), statement);
    } else {
      add(statement);
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

  private boolean agrees(Bearing bearing, Relation relation) {
    return bearing != Bearing.UNREAD
        && bearing.of(Relation.SAME) + bearing.of(Relation.REFINE) >= thresholds.same()
        && bearing.likeliest(Relation.SAME, Relation.REFINE) == relation;
  }

  private Optional<Memory> judgedAs(Relation relation, Statement statement) {
    if (statement.sure()) {
      return Optional.empty();
    }
    return near.stream()
        .filter(memory -> !decided.contains(memory.id()) && aboutTheSame(memory, statement))
        .filter(memory -> agrees(judged.apply(memory), relation))
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
            .filter(found -> !decided.contains(found.memory().id()))
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
    return found.bearing().of(Relation.REPLACE) >= REPLACED_SHARE * found.bearing().closing();
  }

  private java.util.stream.Stream<Memory> inItsSlot(Statement statement) {
    return ledger.current(statement.slot()).stream()
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
    decided.add(same.id());
    Memory after = same.reinforcedBy(said.evidence(statement), said.occurredAt());
    if (same.status() == Status.STALE) {
      ledger.record(new Restore(same, after, because(Reason.REPEATED, statement)));
    } else if (same.sources().size() < Memory.MAX_SOURCES) {
      ledger.record(new Noop(same, after, because(Reason.REPEATED, statement)));
    }
  }

  private void refine(Memory coarser, Statement statement) {
    decided.add(coarser.id());
    Memory finer = memory(statement.in(coarser.slot())).refining(coarser);
    supersede(coarser, finer, statement, because(Reason.REFINED, statement));
  }

  private void addBehind(Memory later, Statement statement) {
    Memory added = memory(statement);
    Memory closed =
        added.supersededBy(
            later.id(),
            said.evidence(statement),
            later.validFrom().orElse(said.occurredAt()),
            said.ingestedAt());
    ledger.record(new Add(added, because(Reason.STATED, statement)));
    ledger.record(new Update(added, closed, because(Reason.REPLACED, statement)));
  }

  private void overlay(Statement statement) {
    Optional<MemoryId> lasting =
        inItsSlot(statement).filter(memory -> !memory.temporary()).map(Memory::id).findFirst();
    Memory added = memory(statement).overlaying(lasting, said.occurredAt().plus(A_WHILE));
    ledger.record(new Add(added, because(Reason.STATED, statement)));
  }

  private void replace(Closing replaced, Statement statement) {
    Memory old = replaced.memory();
    decided.add(old.id());
    Reason reason =
        statement.modality() == Modality.CORRECTION
            ? Reason.CORRECTED
            : unlessPlanned(old, Reason.REPLACED);
    supersede(
        old,
        memory(statement.in(old.slot())).superseding(old.id()),
        statement,
        because(reason, said.evidence(statement), replaced.probability()));
  }

  private void supersede(Memory old, Memory successor, Statement statement, Decision why) {
    Memory closed =
        old.supersededBy(
            successor.id(), said.evidence(statement), said.occurredAt(), said.ingestedAt());
    ledger.record(new Update(old, closed, why));
    Reason stated = why.reason() == Reason.REFINED ? Reason.REFINED : Reason.STATED;
    ledger.record(new Add(successor, because(stated, statement)));
  }

  private void add(Statement statement) {
    Slot slot = trunk.slot(statement.slot());
    boolean taken = slot.single() && inItsSlot(statement).anyMatch(memory -> !memory.temporary());
    Memory added = memory(taken ? statement.in(Trunk.OPEN) : statement);
    ledger.record(new Add(added, because(Reason.STATED, statement)));
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
        .forEach(memory -> retract(memory, said.evidence(statement), statement.confidence()));
  }

  private void retract(Memory memory, Evidence denial, double confidence) {
    decided.add(memory.id());
    ledger.record(
        new Delete(
            memory,
            memory.retractedBy(denial, said.occurredAt(), said.ingestedAt()),
            because(unlessPlanned(memory, Reason.DENIED), denial, confidence)));
  }

  /** A plan ends because it came true or was given up, whatever the words. */
  private static Reason unlessPlanned(Memory memory, Reason reason) {
    return memory.modality() == Modality.PLAN ? Reason.PLAN_SUPERSEDED : reason;
  }

  /**
   * What the words close beside what the statements did; after the first only what is very sure.
   */
  void closeTheRest() {
    if (touched.contains(said.evidence())) {
      return;
    }
    boolean first = true;
    for (Closing found : closing) {
      Memory memory = found.memory();
      if (!decided.contains(memory.id()) && memory.status() == Status.ACTIVE) {
        double needed = first && noneClosed() ? thresholds.close() : SURE_OF_ANOTHER;
        if (found.probability() >= needed) {
          close(found);
        } else if (doubtsMore(found)) {
          doubt(found);
        }
        first = false;
      }
    }
  }

  private static boolean doubtsMore(Closing found) {
    return found
        .memory()
        .doubt()
        .filter(doubt -> doubt.confidence() + NOTABLY >= found.probability())
        .isEmpty();
  }

  private boolean noneClosed() {
    return operations().stream().noneMatch(operation -> operation instanceof Update);
  }

  private void close(Closing found) {
    if (found.bearing().closingRelation() == Relation.DEPENDENT
        || dependsOnWhatIsSaid(found.memory())) {
      stale(found);
    } else {
      retract(found.memory(), said.evidence(), found.probability());
    }
  }

  private boolean dependsOnWhatIsSaid(Memory memory) {
    return said.statements().stream()
        .anyMatch(statement -> trunk.slot(statement.slot()).strength(memory.slot()) > 0);
  }

  private void stale(Closing found) {
    Memory memory = found.memory();
    decided.add(memory.id());
    Optional<MemoryId> cause =
        operations().stream()
            .filter(operation -> operation instanceof Add || operation instanceof Update)
            .map(operation -> operation.after().id())
            .reduce((one, next) -> next);
    Memory after =
        memory.staleBecauseOf(cause, said.evidence(), said.occurredAt(), said.ingestedAt());
    Reason reason = cause.isPresent() ? Reason.DEPENDENT : Reason.CONTRADICTED;
    ledger.record(new Stale(memory, after, because(reason, said.evidence(), found.probability())));
  }

  private void doubt(Closing found) {
    Doubt doubt = new Doubt(found.probability(), said.evidence());
    ledger.record(
        new Noop(
            found.memory(),
            found.memory().doubted(doubt),
            because(Reason.DOUBTED, said.evidence(), found.probability())));
  }

  private Decision because(Reason reason, Statement statement) {
    return because(reason, said.evidence(statement), statement.confidence());
  }

  private Decision because(Reason reason, Evidence evidence, double confidence) {
    return new Decision(
        reason,
        Consolidator.DECIDER,
        confidence,
        List.of(evidence),
        said.occurredAt(),
        said.ingestedAt());
  }
}
