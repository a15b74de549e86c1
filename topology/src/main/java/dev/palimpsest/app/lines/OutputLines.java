package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.DoubtRecord;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.RedactedSpan;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Source;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Shows records of the pipeline's topics as JSON objects. */
public final class OutputLines {
  private OutputLines() {}

  public static ObjectNode redacted(RedactedTurn turn) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("tenant", turn.getTenant())
            .put("conversation", turn.getConversation())
            .put("turn", turn.getTurn())
            .put("revision", turn.getRevision())
            .put("change", turn.getChange().name())
            .put("user", turn.getUser())
            .put("role", turn.getRole().name().toLowerCase(Locale.ROOT))
            .put("author", turn.getAuthor())
            .put("time", turn.getOccurredAt().toString())
            .put("text", turn.getText());
    ArrayNode spans = node.putArray("spans");
    for (RedactedSpan span : turn.getSpans()) {
      spans
          .addObject()
          .put("start", span.getStart())
          .put("end", span.getEnd())
          .put("type", span.getType())
          .put("level", span.getLevel().name())
          .put("token", span.getToken())
          .put("action", span.getAction().name());
    }
    return node;
  }

  public static ObjectNode operation(OperationRecord operation) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("tenant", operation.getTenant())
            .put("user", operation.getUser())
            .put("memoryId", operation.getMemoryId())
            .put("revision", operation.getRevision())
            .put("op", operation.getOp().name());
    node.set("before", operation.getBefore() == null ? null : memory(operation.getBefore()));
    node.set("after", operation.getAfter() == null ? null : memory(operation.getAfter()));
    node.put("reason", operation.getReason().name())
        .put("decidedBy", operation.getDecidedBy())
        .put("confidence", operation.getConfidence());
    node.set("sources", sources(operation.getSources()));
    return node.put("occurredAt", operation.getOccurredAt().toString())
        .put("recordedAt", operation.getRecordedAt().toString());
  }

  public static ObjectNode memory(MemoryRecord memory) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("tenant", memory.getTenant())
            .put("user", memory.getUser())
            .put("memoryId", memory.getMemoryId())
            .put("revision", memory.getRevision())
            .put("status", memory.getStatus().name())
            .put("type", memory.getType().name().toLowerCase(Locale.ROOT))
            .put("level", memory.getLevel().name().toLowerCase(Locale.ROOT))
            .put("slot", memory.getSlot())
            .put("value", memory.getValue())
            .put("text", memory.getText())
            .put("modality", memory.getModality().name().toLowerCase(Locale.ROOT))
            .put("about", memory.getAbout())
            .put("confidence", memory.getConfidence())
            .put("validFrom", time(memory.getValidFrom()))
            .put("validTo", time(memory.getValidTo()))
            .put("recordedAt", time(memory.getRecordedAt()))
            .put("lastSeenAt", time(memory.getLastSeenAt()))
            .put("invalidatedAt", time(memory.getInvalidatedAt()))
            .put("supersedes", memory.getSupersedes())
            .put("supersededBy", memory.getSupersededBy())
            .put("overlays", memory.getOverlays())
            .put("cause", memory.getCause());
    node.set("doubt", memory.getDoubt() == null ? null : doubt(memory.getDoubt()));
    node.set("closedBy", memory.getClosedBy() == null ? null : source(memory.getClosedBy()));
    ArrayNode links = node.putArray("links");
    memory.getLinks().forEach(links::add);
    node.set("sources", sources(memory.getSources()));
    return node.put("privacyLevel", memory.getPrivacyLevel().name());
  }

  /** The ids of a dead letter, and a position of the caller's making. */
  public static ObjectNode deadLetter(DeadLetter letter, long position) {
    return Json.MAPPER
        .createObjectNode()
        .put("stage", letter.getStage())
        .put("code", letter.getCode())
        .put("position", position)
        .put("disposition", letter.getDisposition().name())
        .put("tenant", letter.getTenant())
        .put("conversation", letter.getConversation())
        .put("turn", letter.getTurn());
  }

  public static ObjectNode badLine(BadLine line) {
    return Json.MAPPER
        .createObjectNode()
        .put("stage", "read")
        .put("code", line.code().name())
        .put("position", line.number())
        .put("disposition", "DROPPED");
  }

  private static ObjectNode doubt(DoubtRecord doubt) {
    ObjectNode node = Json.MAPPER.createObjectNode().put("confidence", doubt.getConfidence());
    node.set("cause", source(doubt.getCause()));
    return node;
  }

  private static ArrayNode sources(List<Source> sources) {
    ArrayNode nodes = Json.MAPPER.createArrayNode();
    sources.forEach(source -> nodes.add(source(source)));
    return nodes;
  }

  private static ObjectNode source(Source source) {
    return Json.MAPPER
        .createObjectNode()
        .put("conversation", source.getConversation())
        .put("turn", source.getTurn())
        .put("turnRevision", source.getTurnRevision())
        .put("start", source.getStart())
        .put("end", source.getEnd());
  }

  private static String time(Instant time) {
    return time == null ? null : time.toString();
  }
}
