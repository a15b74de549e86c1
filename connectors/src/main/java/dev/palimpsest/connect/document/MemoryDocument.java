package dev.palimpsest.connect.document;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.Status;

/** Turns the state of a memory into its document; an erased one keeps nothing of what it said. */
final class MemoryDocument {

  private MemoryDocument() {}

  static Document of(MemoryState state) throws RejectedRecord {
    MemoryRecord memory = state.getMemory();
    long version = DocumentVersion.of(memory.getGeneration(), memory.getRevision());
    DocumentBody body = memory.getStatus() == Status.ERASED ? bare(memory) : full(state);
    return new Document(IndexedTopic.MEMORIES, memory.getMemoryId(), version, body.bytes());
  }

  static Removal removal(RecordKey key) {
    String memoryId = key.segment(2);
    DocumentBody body =
        new DocumentBody()
            .put("tenant", key.tenant())
            .put("memoryId", memoryId)
            .put("status", Status.ERASED);
    return new Removal(IndexedTopic.MEMORIES, memoryId, body.bytes());
  }

  private static DocumentBody bare(MemoryRecord memory) {
    return new DocumentBody()
        .put("tenant", memory.getTenant())
        .put("memoryId", memory.getMemoryId())
        .put("generation", memory.getGeneration())
        .put("revision", memory.getRevision())
        .put("status", memory.getStatus())
        .put("recordedAt", memory.getRecordedAt())
        .put("invalidatedAt", memory.getInvalidatedAt());
  }

  private static DocumentBody full(MemoryState state) {
    MemoryRecord memory = state.getMemory();
    return bare(memory)
        .put("user", memory.getUser())
        .put("type", memory.getType())
        .put("level", memory.getLevel())
        .put("slot", memory.getSlot())
        .put("value", memory.getValue())
        .put("text", memory.getText())
        .put("modality", memory.getModality())
        .put("about", memory.getAbout())
        .put("confidence", memory.getConfidence())
        .put("validFrom", memory.getValidFrom())
        .put("validTo", memory.getValidTo())
        .put("lastSeenAt", memory.getLastSeenAt())
        .put("supersedes", memory.getSupersedes())
        .put("supersededBy", memory.getSupersededBy())
        .put("overlays", memory.getOverlays())
        .doubt(memory.getDoubt())
        .put("cause", memory.getCause())
        .put("closedBy", memory.getClosedBy())
        .put("links", memory.getLinks())
        .sources(memory.getSources())
        .put("privacyLevel", memory.getPrivacyLevel())
        .vector(state.getVector(), state.getVectorModel());
  }
}
