package dev.palimpsest.consolidate;

import dev.palimpsest.consolidate.Closings.Closing;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Stale;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import java.util.List;
import java.util.Optional;

/** Decides what the words of a passage end, or put in doubt, beside what its statements replace. */
final class Endings {
  private static final double NOTABLY = 0.1;

  private final Trunk trunk;
  private final Thresholds thresholds;
  private final Draft draft;
  private final Passage said;

  Endings(Trunk trunk, Thresholds thresholds, Draft draft) {
    this.trunk = trunk;
    this.thresholds = thresholds;
    this.draft = draft;
    said = draft.said;
  }

  /** The likeliest closing is taken if it is probable, any further only where it is very sure. */
  void take(List<Closing> closing) {
    if (draft.repeats(said.evidence())) {
      return;
    }
    boolean first = true;
    for (Closing found : closing) {
      Memory memory = found.memory();
      if (!draft.isDecided(memory) && memory.status() == Status.ACTIVE) {
        double needed = first && noneClosed() ? thresholds.close() : thresholds.closeAnother();
        if (found.probability() >= needed) {
          close(found);
        } else if (doubtsMore(found)) {
          doubt(found);
        }
        first = false;
      }
    }
  }

  private boolean noneClosed() {
    return draft.operations().stream().noneMatch(operation -> operation instanceof Update);
  }

  private static boolean doubtsMore(Closing found) {
    return found
        .memory()
        .doubt()
        .filter(doubt -> doubt.confidence() + NOTABLY >= found.probability())
        .isEmpty();
  }

  private void close(Closing found) {
    if (found.bearing().closingRelation() == Relation.DEPENDENT
        || dependsOnWhatIsSaid(found.memory())) {
      stale(found);
    } else {
      draft.retract(found.memory(), said.evidence(), found.probability());
    }
  }

  private boolean dependsOnWhatIsSaid(Memory memory) {
    return said.statements().stream()
        .anyMatch(statement -> trunk.slot(statement.slot()).strength(memory.slot()) > 0);
  }

  private void stale(Closing found) {
    Memory memory = found.memory();
    Evidence evidence = said.evidence();
    Optional<MemoryId> cause = draft.latest();
    Reason reason = cause.isPresent() ? Reason.DEPENDENT : Reason.CONTRADICTED;
    draft.decide(
        new Stale(
            memory,
            memory.staleBecauseOf(cause, evidence, said.occurredAt(), said.ingestedAt()),
            draft.because(reason, evidence, found.probability())));
  }

  private void doubt(Closing found) {
    Doubt doubt = new Doubt(found.probability(), said.evidence());
    draft.decide(
        new Noop(
            found.memory(),
            found.memory().doubted(doubt),
            draft.because(Reason.DOUBTED, said.evidence(), found.probability())));
  }
}
