package dev.palimpsest.streams;

import dev.palimpsest.consolidate.Curator;
import dev.palimpsest.distill.Distiller;
import dev.palimpsest.distill.Session;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.schema.CandidateKind;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Applies what consolidation and revision decide to a subject's memory, on candidates in the order
 * of their event time within the grace period, and on ticks.
 */
final class Consolidate extends ContextualProcessor<String, MemoryCandidate, String, Object> {
  private final MemoryRules rules;
  private final Distiller distiller;
  private final MemoryRecords translate;
  private final Duration grace;
  private Curator curator;
  private TextVectors vectors;
  private WaitingCandidates waiting;
  private StoredSessions sessions;

  Consolidate(MemoryRules rules, int generation) {
    this.rules = rules;
    distiller = rules.distiller();
    translate = new MemoryRecords(generation);
    grace = rules.grace();
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    super.init(context);
    curator = rules.curator().get();
    vectors = new TextVectors(rules.vectors());
    waiting = new WaitingCandidates(context.getStateStore(MemoryTopology.WAITING), grace);
    sessions =
        new StoredSessions(
            context.getStateStore(MemoryTopology.SESSIONS),
            context.getStateStore(MemoryTopology.INDEX));
  }

  @Override
  public void process(Record<String, MemoryCandidate> record) {
    if (record.value().getKind() == CandidateKind.TICK) {
      tick(record, record.value());
    } else if (grace.isZero()) {
      take(record, record.value());
    } else {
      waiting.add(record.value()).forEach(candidate -> take(record, candidate));
    }
  }

  private void take(Record<String, ?> record, MemoryCandidate value) {
    Candidate candidate = CandidateRecords.candidate(value);
    sessions
        .takeEndedBy(candidate)
        .ifPresent(session -> close(record, session, candidate.ingestedAt()));
    StoredMemories memories = memories(candidate.subject());
    List<MemoryOperation> decided = curator.take(memories, candidate);
    apply(record, memories, decided);
    apply(record, memories, distiller.follow(memories, Optional.of(candidate), decided));
    sessions.keep(candidate, decided);
  }

  private void tick(Record<String, ?> record, MemoryCandidate tick) {
    Instant now = tick.getOccurredAt();
    waiting.until(now).forEach(candidate -> take(record, candidate));
    for (Subject subject : subjectsWithDue(now)) {
      StoredMemories memories = memories(subject);
      List<MemoryOperation> decided = curator.tick(memories, now);
      apply(record, memories, decided);
      apply(record, memories, distiller.follow(memories, Optional.empty(), decided));
    }
    sessions
        .takeEndedBy(now.minus(grace))
        .forEach(session -> close(record, session, tick.getIngestedAt()));
  }

  private void close(Record<String, ?> record, Session session, Instant known) {
    StoredMemories memories = memories(session.subject());
    apply(record, memories, distiller.close(memories, session, known));
  }

  private Set<Subject> subjectsWithDue(Instant now) {
    KeyValueStore<String, Long> index = context().getStateStore(MemoryTopology.INDEX);
    Set<Subject> subjects = new LinkedHashSet<>();
    try (KeyValueIterator<String, Long> due =
        index.range(MemoryIndex.dueOfAll(), MemoryIndex.dueOfAllUntil(now))) {
      due.forEachRemaining(entry -> subjects.add(MemoryIndex.dueSubject(entry.key)));
    }
    return subjects;
  }

  private StoredMemories memories(Subject subject) {
    KeyValueStore<String, MemoryRecord> records = context().getStateStore(MemoryTopology.MEMORIES);
    return new StoredMemories(
        records, context().getStateStore(MemoryTopology.INDEX), translate, subject);
  }

  private void apply(
      Record<String, ?> record, StoredMemories memories, List<MemoryOperation> operations) {
    for (MemoryOperation operation : operations) {
      memories.put(operation.before(), operation.after());
      publish(record, operation);
    }
  }

  private void publish(Record<String, ?> record, MemoryOperation operation) {
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
                translate.state(after, vectors.of(after.text())),
                record.timestamp(),
                EventHeaders.of(
                    record.headers(), Application.MEMORY, "memory.state", operationKey)),
            MemoryTopology.TO_STATE);
  }
}
