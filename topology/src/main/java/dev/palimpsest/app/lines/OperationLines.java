package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.schema.DoubtRecord;
import dev.palimpsest.schema.Level;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryType;
import dev.palimpsest.schema.Modality;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.PrivacyLevel;
import dev.palimpsest.schema.Reason;
import dev.palimpsest.schema.Source;
import dev.palimpsest.schema.Status;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads operations as {@link OutputLines} writes them. */
public final class OperationLines {
  private OperationLines() {}

  public static void read(Path file, Consumer<OperationRecord> good, Consumer<BadLine> bad) {
    JsonLines.read(file, OperationLines::operation, numbered -> good.accept(numbered.value()), bad);
  }

  private static OperationRecord operation(JsonNode object) throws BadLineException {
    return OperationRecord.newBuilder()
        .setTenant(JsonLines.text(object, "tenant"))
        .setUser(JsonLines.text(object, "user"))
        .setMemoryId(JsonLines.text(object, "memoryId"))
        .setRevision(object.path("revision").intValue())
        .setOp(named(Operation.class, object, "op"))
        .setBefore(object.hasNonNull("before") ? memory(object.get("before")) : null)
        .setAfter(object.hasNonNull("after") ? memory(object.get("after")) : null)
        .setReason(named(Reason.class, object, "reason"))
        .setDecidedBy(JsonLines.text(object, "decidedBy"))
        .setConfidence(object.path("confidence").asDouble(1))
        .setSources(sources(object))
        .setOccurredAt(time(object, "occurredAt"))
        .setRecordedAt(time(object, "recordedAt"))
        .build();
  }

  private static MemoryRecord memory(JsonNode object) throws BadLineException {
    return MemoryRecord.newBuilder()
        .setTenant(JsonLines.text(object, "tenant"))
        .setUser(JsonLines.text(object, "user"))
        .setMemoryId(JsonLines.text(object, "memoryId"))
        .setRevision(object.path("revision").intValue())
        .setStatus(named(Status.class, object, "status"))
        .setType(named(MemoryType.class, object, "type"))
        .setLevel(named(Level.class, object, "level"))
        .setSlot(JsonLines.text(object, "slot"))
        .setValue(JsonLines.text(object, "value"))
        .setText(JsonLines.text(object, "text"))
        .setModality(named(Modality.class, object, "modality"))
        .setAbout(JsonLines.text(object, "about", ""))
        .setConfidence(object.path("confidence").asDouble())
        .setValidFrom(timeOrNull(object, "validFrom"))
        .setValidTo(timeOrNull(object, "validTo"))
        .setRecordedAt(time(object, "recordedAt"))
        .setLastSeenAt(time(object, "lastSeenAt"))
        .setInvalidatedAt(timeOrNull(object, "invalidatedAt"))
        .setSupersedes(JsonLines.text(object, "supersedes", null))
        .setSupersededBy(JsonLines.text(object, "supersededBy", null))
        .setOverlays(JsonLines.text(object, "overlays", null))
        .setDoubt(object.hasNonNull("doubt") ? doubt(object.get("doubt")) : null)
        .setCause(JsonLines.text(object, "cause", null))
        .setClosedBy(object.hasNonNull("closedBy") ? source(object.get("closedBy")) : null)
        .setLinks(links(object))
        .setSources(sources(object))
        .setPrivacyLevel(named(PrivacyLevel.class, object, "privacyLevel"))
        .build();
  }

  private static DoubtRecord doubt(JsonNode object) throws BadLineException {
    return DoubtRecord.newBuilder()
        .setConfidence(object.path("confidence").asDouble())
        .setCause(source(object.path("cause")))
        .build();
  }

  private static List<String> links(JsonNode object) {
    List<String> links = new ArrayList<>();
    object.path("links").forEach(link -> links.add(link.asText()));
    return links;
  }

  private static List<Source> sources(JsonNode object) throws BadLineException {
    List<Source> sources = new ArrayList<>();
    for (JsonNode source : object.path("sources")) {
      sources.add(source(source));
    }
    return sources;
  }

  private static Source source(JsonNode object) throws BadLineException {
    return Source.newBuilder()
        .setConversation(JsonLines.text(object, "conversation"))
        .setTurn(JsonLines.text(object, "turn"))
        .setTurnRevision(object.path("turnRevision").asInt(1))
        .setStart(object.path("start").intValue())
        .setEnd(object.path("end").intValue())
        .build();
  }

  private static <E extends Enum<E>> E named(Class<E> type, JsonNode object, String field)
      throws BadLineException {
    try {
      return Enum.valueOf(type, JsonLines.text(object, field).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadLineException(BadLine.Code.BAD_FIELD);
    }
  }

  private static Instant timeOrNull(JsonNode object, String field) throws BadLineException {
    return object.hasNonNull(field) ? time(object, field) : null;
  }

  private static Instant time(JsonNode object, String field) throws BadLineException {
    try {
      return Instant.parse(JsonLines.text(object, field));
    } catch (DateTimeException e) {
      throw new BadLineException(BadLine.Code.BAD_TIME);
    }
  }
}
