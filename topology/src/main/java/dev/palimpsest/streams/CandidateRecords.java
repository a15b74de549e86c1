package dev.palimpsest.streams;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.schema.CandidateKind;
import dev.palimpsest.schema.MemoryCandidate;

/** Translates candidates between the domain and the records of {@code memory.candidates}. */
final class CandidateRecords {
  private CandidateRecords() {}

  /**
   * The key: {@code tenant|user|conversation|turn|n}; n holds the revision, so that an edit
   * overwrites nothing.
   */
  static String key(MemoryCandidate record) {
    return Key.of(
        record.getTenant(),
        record.getUser(),
        record.getConversation(),
        record.getTurn(),
        record.getTurnRevision() + "." + record.getIndex());
  }

  static MemoryCandidate record(Candidate candidate, int index, String extractor) {
    MemoryCandidate.Builder record =
        MemoryCandidate.newBuilder()
            .setTenant(candidate.subject().tenant())
            .setUser(candidate.subject().user())
            .setConversation(candidate.turn().conversation())
            .setTurn(candidate.turn().turn())
            .setTurnRevision(candidate.turnRevision())
            .setIndex(index)
            .setOccurredAt(candidate.occurredAt())
            .setIngestedAt(candidate.ingestedAt())
            .setExtractor(extractor);
    return switch (candidate) {
      case Withdrawal withdrawal -> record.setKind(CandidateKind.WITHDRAWAL).build();
      case Statement said ->
          record
              .setKind(CandidateKind.STATEMENT)
              .setSlot(said.slot())
              .setValue(said.value())
              .setText(said.text())
              .setPolarity(dev.palimpsest.schema.Polarity.valueOf(said.polarity().name()))
              .setModality(dev.palimpsest.schema.Modality.valueOf(said.modality().name()))
              .setStart(said.start())
              .setEnd(said.end())
              .setConfidence(said.confidence())
              .setAliases(said.aliases())
              .build();
    };
  }

  /**
   * @throws IllegalArgumentException if the record is of a kind that this version does not know
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
      case STATEMENT ->
          new Statement(
              subject,
              turn,
              record.getTurnRevision(),
              record.getOccurredAt(),
              record.getIngestedAt(),
              record.getSlot(),
              record.getValue(),
              record.getText(),
              Polarity.valueOf(record.getPolarity().name()),
              Modality.valueOf(record.getModality().name()),
              record.getStart(),
              record.getEnd(),
              record.getConfidence(),
              record.getAliases());
      case UNKNOWN ->
          throw new IllegalArgumentException("a candidate of a kind unknown to this version");
    };
  }
}
