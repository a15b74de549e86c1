package dev.palimpsest.consolidate;

import dev.palimpsest.consolidate.Closings.Closing;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Decision;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of each statement of a passage, and of the belief that it meets. */
final class Statements {
  private static final Duration A_WHILE = Duration.ofDays(14);
  private static final double REPLACED_SHARE = 0.35;

  private final Trunk trunk;
  private final Thresholds thresholds;
  private final Draft draft;
  private final Passage said;
  private final List<Closing> closing;
  private final Agreements agreements;

  /**
   * @param closing the beliefs that the passage may close
   * @param agreements those that it may say again
   */
  Statements(
      Trunk trunk,
      Thresholds thresholds,
      Draft draft,
      List<Closing> closing,
      Agreements agreements) {
    this.trunk = trunk;
    this.thresholds = thresholds;
    this.draft = draft;
    said = draft.said;
    this.closing = closing;
    this.agreements = agreements;
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
    Optional<Memory> same = agreements.same(statement);
    Optional<Memory> coarser = agreements.coarser(statement);
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
      agreements.shown(statement).ifPresent(memory -> repeat(memory, statement));
      add(taken(statement) ? statement.in(Trunk.OPEN) : statement);
    }
  }

  /**
   * A late turn closes what it says itself: the present value, and all that depends on it, stays.
   */
  private Optional<Memory> later(Statement statement) {
    return draft
        .inItsSlot(statement)
        .filter(memory -> trunk.slot(memory.slot()).single() && !memory.temporary())
        .filter(memory -> memory.validFrom().orElse(Instant.MIN).isAfter(said.occurredAt()))
        .findFirst();
  }

  private Optional<Closing> replaced(Statement statement) {
    List<Closing> sure =
        closing.stream()
            .filter(found -> found.probability() >= thresholds.close())
            .filter(found -> !draft.isDecided(found.memory()))
            .filter(found -> found.memory().about().equals(statement.about()))
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
        draft
            .inItsSlot(statement)
            .filter(memory -> !memory.temporary())
            .map(Memory::id)
            .findFirst();
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
        && draft.inItsSlot(statement).anyMatch(memory -> !memory.temporary());
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
    draft
        .inItsSlot(statement)
        .filter(
            memory -> statement.value().isEmpty() ? single : agreements.isLike(memory, statement))
        .toList()
        .forEach(memory -> draft.retract(memory, said.evidence(statement), statement.confidence()));
  }
}
