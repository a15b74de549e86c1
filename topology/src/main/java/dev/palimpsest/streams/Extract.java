package dev.palimpsest.streams;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.extract.Extractor;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.RedactedTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps each redacted turn as an episode and proposes what it states, or takes back, to its
 * author's memory.
 */
final class Extract extends ContextualProcessor<String, RedactedTurn, String, Object> {
  private final Extractor extractor;
  private final int generation;

  Extract(Extractor extractor, int generation) {
    this.extractor = extractor;
    this.generation = generation;
  }

  @Override
  public void process(Record<String, RedactedTurn> record) {
    Turn turn = TurnRecords.turn(record.value());
    List<Candidate> candidates = candidates(turn, record.value());
    context()
        .forward(
            record
                .withValue((Object) TurnRecords.episode(record.value(), generation))
                .withHeaders(headers(record, "episode", record.key())),
            MemoryTopology.TO_EPISODES);
    for (int i = 0; i < candidates.size(); i++) {
      MemoryCandidate candidate = CandidateRecords.record(candidates.get(i), i, extractor.id());
      String key = CandidateRecords.key(candidate);
      context()
          .forward(
              new Record<>(
                  key, candidate, record.timestamp(), headers(record, "memory.candidate", key)),
              MemoryTopology.TO_CANDIDATES);
    }
  }

  private List<Candidate> candidates(Turn turn, RedactedTurn record) {
    Instant ingestedAt = record.getIngestedAt();
    if (turn.role() != Role.USER) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    if (turn.change() != Change.SAID) {
      candidates.add(
          new Withdrawal(
              turn.subject(), turn.id(), turn.revision(), turn.occurredAt(), ingestedAt));
    }
    if (turn.change() != Change.DELETED) {
      for (Statement said : extractor.extract(turn, ingestedAt)) {
        candidates.add(said.knownAs(TurnRecords.aliases(record, said.value())));
      }
    }
    return candidates;
  }

  private static Headers headers(Record<String, ?> record, String type, String id) {
    return EventHeaders.of(record.headers(), Application.MEMORY, type, id);
  }
}
