package dev.palimpsest.streams;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.schema.CandidateKind;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.StatementRecord;
import java.time.Instant;
import java.util.Optional;

/** Translates candidates between the domain and the records of {@code memory.candidates}. */
public final class CandidateRecords {
  private CandidateRecords() {}

  /**
   * The key: {@code tenant|user|conversation|turn|n}; n holds the revision, so that an edit
   * overwrites nothing.
   */
  public static String key(MemoryCandidate record) {
    return Key.of(
        record.getTenant(),
        record.getUser(),
        record.getConversation(),
        record.getTurn(),
        record.getTurnRevision() + "." + record.getIndex());
  }

  static MemoryCandidate record(Candidate candidate, int index, int leftOut, String extractor) {
    MemoryCandidate.Builder record =
        MemoryCandidate.newBuilder()
            .setTenant(candidate.subject().tenant())
            .setUser(candidate.subject().user())
            .setConversation(candidate.turn().conversation())
            .setTurn(candidate.turn().turn())
            .setTurnRevision(candidate.turnRevision())
            .setIndex(index)
            .setLeftOut(leftOut)
            .setOccurredAt(candidate.occurredAt())
            .setIngestedAt(candidate.ingestedAt())
            .setExtractor(extractor);
    return switch (candidate) {
      case Withdrawal withdrawal -> record.setKind(CandidateKind.WITHDRAWAL).build();
      case Passage said ->
          record
              .setKind(CandidateKind.PASSAGE)
              .setText(said.text())
              .setTopics(said.topics())
              .setStart(said.start())
              .setEnd(said.end())
              .setStatements(said.statements().stream().map(CandidateRecords::record).toList())
              .setAliases(said.aliases())
              .build();
    };
  }

  /** Says to a partition that time has passed. */
  public static MemoryCandidate tick(int partition, Instant now) {
    return MemoryCandidate.newBuilder()
        .setTenant("")
        .setUser("tick")
        .setConversation(Integer.toString(partition))
        .setTurn(Long.toString(now.toEpochMilli()))
        .setTurnRevision(1)
        .setIndex(0)
        .setKind(CandidateKind.TICK)
        .setOccurredAt(now)
        .setIngestedAt(now)
        .setExtractor("clock")
        .build();
  }

  /**
   * @throws IllegalArgumentException if the record is of a kind that holds no candidate
   */
  static Candidate candidate(MemoryCandidate record) {
    Subject subject = new Subject(record.getTenant(), record.getUser());
    TurnId turn = new TurnId(record.getTenant(), record.getConversation(), record.getTurn());
    return switch (record.getKind()) {
      case WITHDRAWAL ->
          new Withdrawal(
              subject,
              turn,
              record.getTurnRevision(),
              record.getOccurredAt(),
              record.getIngestedAt());
      case PASSAGE ->
          new Passage(
              subject,
              turn,
              record.getTurnRevision(),
              record.getOccurredAt(),
              record.getIngestedAt(),
              record.getText(),
              record.getTopics(),
              record.getStart(),
              record.getEnd(),
              record.getStatements().stream().map(CandidateRecords::statement).toList(),
              record.getAliases());
      case TICK -> throw new IllegalArgumentException("a tick is no candidate");
      case UNKNOWN ->
          throw new IllegalArgumentException("a candidate of a kind unknown to this version");
    };
  }

  private static StatementRecord record(Statement statement) {
    return StatementRecord.newBuilder()
        .setSlot(statement.slot())
        .setValue(statement.value())
        .setText(statement.text())
        .setAbout(statement.about())
        .setPolarity(dev.palimpsest.schema.Polarity.valueOf(statement.polarity().name()))
        .setModality(dev.palimpsest.schema.Modality.valueOf(statement.modality().name()))
        .setValidFrom(statement.validity().from().orElse(null))
        .setValidTo(statement.validity().to().orElse(null))
        .setStart(statement.start())
        .setEnd(statement.end())
        .setConfidence(statement.confidence())
        .build();
  }

  private static Statement statement(StatementRecord record) {
    return new Statement(
        record.getSlot(),
        record.getValue(),
        record.getText(),
        record.getAbout(),
        Polarity.valueOf(record.getPolarity().name()),
        Modality.valueOf(record.getModality().name()),
        new Validity(
            Optional.ofNullable(record.getValidFrom()), Optional.ofNullable(record.getValidTo())),
        record.getStart(),
        record.getEnd(),
        record.getConfidence());
  }
}
