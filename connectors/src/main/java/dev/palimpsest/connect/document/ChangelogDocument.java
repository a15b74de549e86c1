package dev.palimpsest.connect.document;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Status;

/**
 * Turns an operation into its document; an erasure, or a revision erased later, tells no content.
 */
final class ChangelogDocument {

  private ChangelogDocument() {}

  static Document of(OperationRecord operation) throws RejectedRecord {
    long version = DocumentVersion.of(operation.getGeneration(), operation.getRevision());
    String id = id(operation.getMemoryId(), String.valueOf(operation.getRevision()));
    DocumentBody body = erases(operation) ? bare(operation) : full(operation);
    return new Document(IndexedTopic.CHANGELOG, id, version, body.bytes());
  }

  static Removal removal(RecordKey key) throws RejectedRecord {
    String memoryId = key.segment(2);
    DocumentBody body =
        new DocumentBody()
            .put("tenant", key.tenant())
            .put("memoryId", memoryId)
            .put("revision", revision(key.segment(3)))
            .put("op", Operation.ERASE);
    return new Removal(IndexedTopic.CHANGELOG, id(memoryId, key.segment(3)), body.bytes());
  }

  private static String id(String memoryId, String revision) {
    return memoryId + ":" + revision;
  }

  private static int revision(String segment) throws RejectedRecord {
    try {
      return Integer.parseInt(segment);
    } catch (NumberFormatException e) {
      throw RejectedRecord.atDecode("BAD_KEY");
    }
  }

  private static boolean erases(OperationRecord operation) {
    MemoryRecord after = operation.getAfter();
    return operation.getOp() == Operation.ERASE
        || (after != null && after.getStatus() == Status.ERASED);
  }

  private static DocumentBody bare(OperationRecord operation) {
    return new DocumentBody()
        .put("tenant", operation.getTenant())
        .put("memoryId", operation.getMemoryId())
        .put("generation", operation.getGeneration())
        .put("revision", operation.getRevision())
        .put("op", operation.getOp())
        .put("reason", operation.getReason())
        .put("decidedBy", operation.getDecidedBy())
        .put("occurredAt", operation.getOccurredAt())
        .put("recordedAt", operation.getRecordedAt());
  }

  private static DocumentBody full(OperationRecord operation) {
    DocumentBody body =
        bare(operation).put("user", operation.getUser()).sources(operation.getSources());
    MemoryRecord before = operation.getBefore();
    if (before != null) {
      body.put("slot", before.getSlot())
          .put("statusBefore", before.getStatus())
          .put("valueBefore", before.getValue());
    }
    MemoryRecord after = operation.getAfter();
    if (after != null) {
      body.put("slot", after.getSlot())
          .put("statusAfter", after.getStatus())
          .put("valueAfter", after.getValue())
          .put("textAfter", after.getText());
    }
    return body;
  }
}
