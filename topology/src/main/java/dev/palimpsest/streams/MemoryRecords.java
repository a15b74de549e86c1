package dev.palimpsest.streams;

import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.schema.DoubtRecord;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Reason;
import dev.palimpsest.schema.Source;
import dev.palimpsest.streams.TextVectors.TextVector;
import java.util.Optional;

/**
 * Translates memories and operations between the domain and the records of their topics.
 *
 * @param generation counts up when memory is derived anew under other rules
 */
public record MemoryRecords(int generation) {

  static String key(Memory memory) {
    return Key.of(memory.subject().tenant(), memory.subject().user(), memory.id().value());
  }

  static String operationKey(Memory after) {
    return Key.of(
        after.subject().tenant(),
        after.subject().user(),
        after.id().value(),
        Integer.toString(after.revision()));
  }

  MemoryState state(Memory memory, Optional<TextVector> vector) {
    return MemoryState.newBuilder()
        .setMemory(record(memory))
        .setVector(vector.map(TextVector::values).orElse(null))
        .setVectorModel(vector.map(TextVector::model).orElse(null))
        .build();
  }

  public OperationRecord record(MemoryOperation operation) {
    Memory after = operation.after();
    Decision decision = operation.decision();
    return OperationRecord.newBuilder()
        .setTenant(after.subject().tenant())
        .setUser(after.subject().user())
        .setMemoryId(after.id().value())
        .setGeneration(generation)
        .setRevision(after.revision())
        .setOp(name(operation))
        .setBefore(operation.before().map(this::record).orElse(null))
        .setAfter(record(after))
        .setReason(Reason.valueOf(decision.reason().name()))
        .setDecidedBy(decision.decidedBy())
        .setConfidence(decision.confidence())
        .setSources(decision.sources().stream().map(MemoryRecords::source).toList())
        .setOccurredAt(decision.occurredAt())
        .setRecordedAt(decision.recordedAt())
        .build();
  }

  /** Empty for an erasure, and for what a later version of the product wrote. */
  public static Optional<MemoryOperation> operation(OperationRecord record) {
    if (record.getAfter() == null || record.getReason() == Reason.UNKNOWN) {
      return Optional.empty();
    }
    Memory after = memory(record.getAfter());
    Memory was = record.getBefore() == null ? after : memory(record.getBefore());
    Decision why =
        new Decision(
            dev.palimpsest.domain.Reason.valueOf(record.getReason().name()),
            record.getDecidedBy(),
            record.getConfidence(),
            record.getSources().stream().map(MemoryRecords::evidence).toList(),
            record.getOccurredAt(),
            record.getRecordedAt());
    return switch (record.getOp()) {
      case ADD -> Optional.of(new MemoryOperation.Add(after, why));
      case UPDATE -> Optional.of(new MemoryOperation.Update(was, after, why));
      case DELETE -> Optional.of(new MemoryOperation.Delete(was, after, why));
      case NOOP -> Optional.of(new MemoryOperation.Noop(was, after, why));
      case STALE -> Optional.of(new MemoryOperation.Stale(was, after, why));
      case EXPIRE -> Optional.of(new MemoryOperation.Expire(was, after, why));
      case RESTORE -> Optional.of(new MemoryOperation.Restore(was, after, why));
      case ERASE, UNKNOWN -> Optional.empty();
    };
  }

  private static Operation name(MemoryOperation operation) {
    return switch (operation) {
      case MemoryOperation.Add add -> Operation.ADD;
      case MemoryOperation.Update update -> Operation.UPDATE;
      case MemoryOperation.Delete delete -> Operation.DELETE;
      case MemoryOperation.Noop noop -> Operation.NOOP;
      case MemoryOperation.Stale stale -> Operation.STALE;
      case MemoryOperation.Expire expire -> Operation.EXPIRE;
      case MemoryOperation.Restore restore -> Operation.RESTORE;
    };
  }

  public MemoryRecord record(Memory memory) {
    return MemoryRecord.newBuilder()
        .setTenant(memory.subject().tenant())
        .setUser(memory.subject().user())
        .setMemoryId(memory.id().value())
        .setGeneration(generation)
        .setRevision(memory.revision())
        .setStatus(dev.palimpsest.schema.Status.valueOf(memory.status().name()))
        .setType(dev.palimpsest.schema.MemoryType.valueOf(memory.type().name()))
        .setLevel(dev.palimpsest.schema.Level.valueOf(memory.level().name()))
        .setSlot(memory.slot())
        .setValue(memory.value())
        .setText(memory.text())
        .setModality(dev.palimpsest.schema.Modality.valueOf(memory.modality().name()))
        .setAbout(memory.about())
        .setConfidence(memory.confidence())
        .setValidFrom(memory.validFrom().orElse(null))
        .setValidTo(memory.validTo().orElse(null))
        .setRecordedAt(memory.recordedAt())
        .setLastSeenAt(memory.lastSeen())
        .setInvalidatedAt(memory.invalidatedAt().orElse(null))
        .setSupersedes(memory.supersedes().map(MemoryId::value).orElse(null))
        .setSupersededBy(memory.supersededBy().map(MemoryId::value).orElse(null))
        .setOverlays(memory.overlays().map(MemoryId::value).orElse(null))
        .setDoubt(memory.doubt().map(MemoryRecords::doubt).orElse(null))
        .setCause(memory.cause().map(MemoryId::value).orElse(null))
        .setClosedBy(memory.closedBy().map(MemoryRecords::source).orElse(null))
        .setLinks(memory.links().stream().map(MemoryId::value).toList())
        .setSources(memory.sources().stream().map(MemoryRecords::source).toList())
        .setPrivacyLevel(dev.palimpsest.schema.PrivacyLevel.valueOf(memory.privacy().name()))
        .build();
  }

  static Memory memory(MemoryRecord record) {
    return new Memory(
        new Subject(record.getTenant(), record.getUser()),
        new MemoryId(record.getMemoryId()),
        record.getRevision(),
        Status.valueOf(record.getStatus().name()),
        MemoryType.valueOf(record.getType().name()),
        Level.valueOf(record.getLevel().name()),
        record.getSlot(),
        record.getValue(),
        record.getText(),
        Modality.valueOf(record.getModality().name()),
        record.getAbout(),
        record.getConfidence(),
        Optional.ofNullable(record.getValidFrom()),
        Optional.ofNullable(record.getValidTo()),
        record.getRecordedAt(),
        record.getLastSeenAt(),
        Optional.ofNullable(record.getInvalidatedAt()),
        Optional.ofNullable(record.getSupersedes()).map(MemoryId::new),
        Optional.ofNullable(record.getSupersededBy()).map(MemoryId::new),
        Optional.ofNullable(record.getOverlays()).map(MemoryId::new),
        Optional.ofNullable(record.getDoubt()).map(MemoryRecords::doubt),
        Optional.ofNullable(record.getCause()).map(MemoryId::new),
        Optional.ofNullable(record.getClosedBy()).map(MemoryRecords::evidence),
        record.getLinks().stream().map(MemoryId::new).toList(),
        record.getSources().stream().map(MemoryRecords::evidence).toList(),
        PrivacyLevel.valueOf(record.getPrivacyLevel().name()));
  }

  private static DoubtRecord doubt(Doubt doubt) {
    return DoubtRecord.newBuilder()
        .setConfidence(doubt.confidence())
        .setCause(source(doubt.cause()))
        .build();
  }

  private static Doubt doubt(DoubtRecord record) {
    return new Doubt(record.getConfidence(), evidence(record.getCause()));
  }

  static Source source(Evidence evidence) {
    return Source.newBuilder()
        .setConversation(evidence.conversation())
        .setTurn(evidence.turn())
        .setTurnRevision(evidence.turnRevision())
        .setStart(evidence.start())
        .setEnd(evidence.end())
        .build();
  }

  static Evidence evidence(Source source) {
    return new Evidence(
        source.getConversation(),
        source.getTurn(),
        source.getTurnRevision(),
        source.getStart(),
        source.getEnd());
  }
}
