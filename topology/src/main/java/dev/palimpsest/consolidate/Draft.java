package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Ledger;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The decision on one passage as far as it is taken. */
final class Draft {
  final Passage said;
  final Ledger ledger;
  private final Set<MemoryId> decided = new HashSet<>();
  private final Set<Evidence> touched = new HashSet<>();

  Draft(Memories stored, Passage said) {
    this.said = said;
    ledger = new Ledger(stored);
    for (Memory memory : stored.touchedBy(said.turn())) {
      touched.addAll(memory.sources());
      memory.closedBy().ifPresent(touched::add);
    }
  }

  List<MemoryOperation> operations() {
    return ledger.operations();
  }

  /** Records what becomes of a belief, once a passage. */
  void decide(MemoryOperation operation) {
    decided(operation.after());
    ledger.record(operation);
  }

  void decided(Memory memory) {
    decided.add(memory.id());
  }

  boolean isDecided(Memory memory) {
    return decided.contains(memory.id());
  }

  /** Whether memory has taken this very evidence before. */
  boolean repeats(Evidence evidence) {
    return touched.contains(evidence);
  }

  /** Whether the statement once made a memory in its slot, even one that was withdrawn since. */
  boolean made(Statement statement) {
    return ledger
        .find(
            statement.slot(),
            MemoryId.derive(said.subject(), statement.slot(), said.evidence(statement)))
        .isPresent();
  }

  /** The current beliefs of the statement's slot about the same person, as decided so far. */
  Stream<Memory> inItsSlot(Statement statement) {
    return ledger.current(statement.slot()).stream()
        .filter(memory -> memory.about().equals(statement.about()));
  }

  void retract(Memory memory, Evidence denial, double confidence) {
    decide(
        new Delete(
            memory,
            memory.retractedBy(denial, said.occurredAt(), said.ingestedAt()),
            because(unlessPlanned(memory, Reason.DENIED), denial, confidence)));
  }

  /** A plan ends because it came true or was given up, whatever the words. */
  static Reason unlessPlanned(Memory memory, Reason reason) {
    return memory.modality() == Modality.PLAN ? Reason.PLAN_SUPERSEDED : reason;
  }

  /** The memory that the passage made or changed last. */
  Optional<MemoryId> latest() {
    return operations().stream()
        .filter(
            operation ->
                operation instanceof MemoryOperation.Add
                    || operation instanceof MemoryOperation.Update)
        .map(operation -> operation.after().id())
        .reduce((one, next) -> next);
  }

  Decision because(Reason reason, Statement statement) {
    return because(reason, said.evidence(statement), statement.confidence());
  }

  Decision because(Reason reason, Evidence evidence, double confidence) {
    return new Decision(
        reason,
        Consolidator.DECIDER,
        confidence,
        List.of(evidence),
        said.occurredAt(),
        said.ingestedAt());
  }
}
