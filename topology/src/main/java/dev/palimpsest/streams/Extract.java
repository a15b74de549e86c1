package dev.palimpsest.streams;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.extract.Extraction;
import dev.palimpsest.extract.Extractor;
import dev.palimpsest.extract.Heard;
import dev.palimpsest.schema.Episode;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.RedactedTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Keeps each redacted turn as an episode and proposes what it states, or takes back, to its
 * author's memory; and logs the ticks by which memory knows that time has passed.
 */
final class Extract extends ContextualProcessor<String, RedactedTurn, String, Object> {
  private final MemoryRules rules;
  private final int generation;
  private Extractor extractor;
  private TextVectors vectors;
  private StoredHeard heard;

  Extract(MemoryRules rules, int generation) {
    this.rules = rules;
    this.generation = generation;
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    super.init(context);
    extractor = rules.extractor().get();
    vectors = new TextVectors(rules.vectors());
    heard = new StoredHeard(context.getStateStore(MemoryTopology.HEARD));
    context.schedule(rules.tick(), PunctuationType.WALL_CLOCK_TIME, this::tick);
  }

  @Override
  public void process(Record<String, RedactedTurn> record) {
    Turn turn = TurnRecords.turn(record.value());
    long ingested = record.value().getIngestedAt().toEpochMilli();
    Extraction extraction = extraction(turn, record.value(), ingested);
    Episode episode =
        TurnRecords.episode(
            record.value(), heard.previous(turn, ingested), vectors.of(turn.text()), generation);
    heard.keep(turn, ingested);
    context()
        .forward(
            record
                .withValue((Object) episode)
                .withHeaders(headers(record, "episode", record.key())),
            MemoryTopology.TO_EPISODES);
    for (int i = 0; i < extraction.candidates().size(); i++) {
      Candidate candidate = extraction.candidates().get(i);
      MemoryCandidate proposed =
          CandidateRecords.record(candidate, i, extraction.leftOut(), extractor.id());
      String key = CandidateRecords.key(proposed);
      context()
          .forward(
              new Record<>(
                  key, proposed, record.timestamp(), headers(record, "memory.candidate", key)),
              MemoryTopology.TO_CANDIDATES);
    }
  }

  private Extraction extraction(Turn turn, RedactedTurn record, long ingested) {
    if (turn.role() != Role.USER) {
      return Extraction.NOTHING;
    }
    List<Candidate> candidates = new ArrayList<>();
    if (turn.change() != Change.SAID) {
      candidates.add(
          new Withdrawal(
              turn.subject(),
              turn.id(),
              turn.revision(),
              turn.occurredAt(),
              record.getIngestedAt()));
    }
    if (turn.change() == Change.DELETED) {
      return new Extraction(candidates, 0);
    }
    Optional<Heard> before = heard.before(turn, ingested);
    Extraction said = extractor.extract(turn, before, record.getIngestedAt());
    for (Candidate candidate : said.candidates()) {
      candidates.add(
          candidate instanceof Passage passage
              ? passage.knownAs(TurnRecords.aliases(record, passage.text()))
              : candidate);
    }
    return new Extraction(candidates, said.leftOut());
  }

  private void tick(long now) {
    MemoryCandidate record =
        CandidateRecords.tick(context().taskId().partition(), Instant.ofEpochMilli(now));
    String key = CandidateRecords.key(record);
    Headers headers = EventHeaders.of(new RecordHeaders(), Application.MEMORY, "memory.tick", key);
    context().forward(new Record<>(key, record, now, headers), MemoryTopology.TO_CANDIDATES);
  }

  private static Headers headers(Record<String, ?> record, String type, String id) {
    return EventHeaders.of(record.headers(), Application.MEMORY, type, id);
  }
}
