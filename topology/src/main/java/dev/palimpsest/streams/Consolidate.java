package dev.palimpsest.streams;

import dev.palimpsest.consolidate.Consolidator;
import dev.palimpsest.consolidate.Curator;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.revise.Reviser;
import dev.palimpsest.schema.MemoryCandidate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Applies what consolidation and revision decide on a candidate to its subject's memory. */
final class Consolidate extends ContextualProcessor<String, MemoryCandidate, String, Object> {
  private final Curator curator;
  private final MemoryRecords translate;

  Consolidate(Trunk trunk, int generation) {
    curator = new Curator(new Consolidator(trunk), new Reviser(trunk));
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
    for (MemoryOperation operation : curator.take(memories, candidate)) {
      memories.put(operation.after());
      publish(record, operation);
    }
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
