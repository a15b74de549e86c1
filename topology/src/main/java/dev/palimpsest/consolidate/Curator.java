package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Consequences;
import dev.palimpsest.domain.Ledger;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.MemoryOperation;
import java.util.List;

/**
 * Takes one candidate into a subject's memory: the decision on it, then what follows from each
 * operation.
 */
public final class Curator {
  private final Consolidator consolidator;
  private final Consequences consequences;

  public Curator(Consolidator consolidator, Consequences consequences) {
    this.consolidator = consolidator;
    this.consequences = consequences;
  }

  /** All operations that the candidate leads to, in the order to apply; nothing is changed yet. */
  public List<MemoryOperation> take(Memories stored, Candidate candidate) {
    Ledger ledger = new Ledger(stored);
    switch (candidate) {
      case Statement said -> record(ledger, consolidator.decide(ledger, said));
      case Withdrawal withdrawal -> {
        record(ledger, consolidator.withdraw(ledger, withdrawal));
        record(ledger, consolidator.reinstate(ledger, withdrawal));
      }
    }
    return ledger.operations();
  }

  private void record(Ledger ledger, List<MemoryOperation> decided) {
    decided.forEach(ledger::record);
    for (MemoryOperation operation : decided) {
      consequences.of(ledger, operation).forEach(ledger::record);
    }
  }
}
