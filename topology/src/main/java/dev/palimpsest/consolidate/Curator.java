package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Consequences;
import dev.palimpsest.domain.Ledger;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Trunk;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Takes one candidate into a subject's memory: what its time has ended, the decision on it, then
 * what follows from each operation.
 */
public final class Curator {
  private final Consolidator consolidator;
  private final Withdrawals withdrawals;
  private final Consequences consequences;
  private final Bearings bearings;

  public Curator(Trunk trunk, Consequences consequences, Bearings bearings) {
    consolidator = new Consolidator(trunk);
    withdrawals = new Withdrawals(trunk);
    this.consequences = consequences;
    this.bearings = bearings;
  }

  /** All operations that the candidate leads to, in the order to apply; nothing is changed yet. */
  public List<MemoryOperation> take(Memories stored, Candidate candidate) {
    Ledger ledger = new Ledger(stored);
    Expiry.due(ledger, candidate.occurredAt(), candidate.ingestedAt()).forEach(ledger::record);
    switch (candidate) {
      case Passage said -> {
        Readings readings = new Readings(bearings, said);
        record(ledger, consolidator.decide(ledger, said, readings), readings);
      }
      case Withdrawal withdrawal -> {
        record(ledger, withdrawals.losses(ledger, withdrawal), memory -> Bearing.UNREAD);
        record(ledger, withdrawals.reinstated(ledger, withdrawal), memory -> Bearing.UNREAD);
      }
    }
    return ledger.operations();
  }

  /** What a tick of the clock ends. */
  public List<MemoryOperation> tick(Memories stored, Instant now) {
    return Expiry.due(stored, now, now);
  }

  private void record(
      Ledger ledger, List<MemoryOperation> decided, Function<Memory, Bearing> judged) {
    decided.forEach(ledger::record);
    for (MemoryOperation operation : decided) {
      consequences.of(ledger, operation, judged).forEach(ledger::record);
    }
  }
}
