package dev.palimpsest.streams;

import dev.palimpsest.consolidate.Consolidator;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Ledger;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.revise.Reviser;
import dev.palimpsest.schema.MemoryCandidate;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Applies what consolidation and revision decide on a candidate to its subject's memory. */
final class Consolidate extends ContextualProcessor<String, MemoryCandidate, String, Object> {
  private final Consolidator consolidator;
  private final Reviser reviser;
  private final MemoryRecords translate;

  Consolidate(Trunk trunk, int generation) {
    consolidator = new Consolidator(trunk);
    reviser = new Reviser(trunk);
    translate = new MemoryRecords(generation);
  }

  @Override
  public void process(Record<String, MemoryCandidate> record) {
    Candidate candidate = CandidateRecords.candidate(record.value());
    StoredMemories memories =
        new StoredMemories(
            context().getStateStore(MemoryTopology.MEMORIES),
            context().getStateStore(MemoryTopology.EVIDENCE),
            translate,
            candidate.subject());
    for (MemoryOperation operation : decide(candidate, new Ledger(memories))) {
      memories.put(operation.after());
      publish(record, operation);
    }
  }

  private List<MemoryOperation> decide(Candidate candidate, Ledger ledger) {
    List<MemoryOperation> first =
        switch (candidate) {
          case Statement said -> consolidator.decide(ledger, said);
          case Withdrawal withdrawal -> consolidator.withdraw(ledger, withdrawal);
        };
    for (MemoryOperation operation : first) {
      ledger.record(operation);
      reviser.consequences(ledger, operation).forEach(ledger::record);
    }
    return ledger.operations();
  }

  private void publish(Record<String, MemoryCandidate> record, MemoryOperation operation) {
    Memory after = operation.after();
    String operationKey = MemoryRecords.operationKey(after);
    context()
        .forward(
            new Record<>(
                operationKey,
                translate.record(operation),
                record.timestamp(),
                EventHeaders.of(
                    record.headers(), Application.MEMORY, "memory.operation", operationKey)),
            MemoryTopology.TO_OPERATIONS);
    context()
        .forward(
            new Record<>(
                MemoryRecords.key(after),
                translate.state(after),
                record.timestamp(),
                EventHeaders.of(
                    record.headers(), Application.MEMORY, "memory.state", operationKey)),
            MemoryTopology.TO_STATE);
  }
}
