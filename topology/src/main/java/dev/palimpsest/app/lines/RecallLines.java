package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Status;
import dev.palimpsest.recall.Explanation;
import dev.palimpsest.recall.Explanation.Quote;
import dev.palimpsest.recall.Explanation.Step;
import dev.palimpsest.recall.Profile;
import dev.palimpsest.recall.Profile.Branch;
import dev.palimpsest.recall.Profile.Change;
import dev.palimpsest.recall.Profile.Line;
import dev.palimpsest.recall.Verification;
import dev.palimpsest.recall.Verification.Contradicted;
import dev.palimpsest.recall.Verification.Match;
import dev.palimpsest.recall.Verification.Outdated;
import dev.palimpsest.recall.Verification.Supported;
import dev.palimpsest.recall.Verification.Unknown;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.streams.MemoryRecords;
import java.util.List;
import java.util.Locale;

/** Shows what is known about a person as JSON objects. */
public final class RecallLines {
  private static final MemoryRecords RECORDS = new MemoryRecords(1);

  private RecallLines() {}

  /** A memory with the status that counts at the time asked about. */
  public static ObjectNode memory(Memory memory, Status status) {
    return OutputLines.memory(RECORDS.record(memory)).put("status", status.name());
  }

  public static ObjectNode explanation(Explanation explained) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.set("memory", memory(explained.memory(), explained.status()));
    ArrayNode steps = node.putArray("steps");
    explained.steps().forEach(step -> steps.add(step(step)));
    node.set("succession", references(explained.succession()));
    node.set("overlays", references(explained.overlays().stream().toList()));
    node.set("overlaidBy", references(explained.overlaidBy()));
    node.set("cause", references(explained.cause().stream().toList()));
    node.set("madeStale", references(explained.madeStale()));
    node.set("restsOn", references(explained.restsOn()));
    node.set("summedUpIn", references(explained.summedUpIn()));
    return node;
  }

  private static ObjectNode step(Step step) {
    ObjectNode node = operation(step.operation());
    ArrayNode turns = node.putArray("turns");
    step.turns().forEach(quote -> turns.add(quote(quote)));
    node.set("because", step.because().map(RecallLines::reference).orElse(null));
    return node;
  }

  private static ObjectNode operation(MemoryOperation operation) {
    OperationRecord record = RECORDS.record(operation);
    return Json.MAPPER
        .createObjectNode()
        .put("memoryId", record.getMemoryId())
        .put("revision", record.getRevision())
        .put("op", record.getOp().name())
        .put("reason", record.getReason().name())
        .put("decidedBy", record.getDecidedBy())
        .put("confidence", record.getConfidence())
        .put("occurredAt", record.getOccurredAt().toString())
        .put("recordedAt", record.getRecordedAt().toString());
  }

  private static ObjectNode quote(Quote quote) {
    Evidence place = quote.place();
    return Json.MAPPER
        .createObjectNode()
        .put("conversation", place.conversation())
        .put("turn", place.turn())
        .put("turnRevision", place.turnRevision())
        .put("start", place.start())
        .put("end", place.end())
        .put("words", quote.words().orElse(null));
  }

  public static ObjectNode profile(Profile profile) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("at", profile.at().toString())
            .put("persona", profile.persona().orElse(null));
    ArrayNode branches = node.putArray("branches");
    for (Branch branch : profile.branches()) {
      ArrayNode lines = branches.addObject().put("branch", branch.name()).putArray("beliefs");
      branch.lines().forEach(line -> lines.add(line(line)));
    }
    ArrayNode changes = node.putArray("changes");
    for (Change change : profile.changes()) {
      changes.add(
          operation(change.operation())
              .put("slot", change.operation().after().slot())
              .put("words", change.words())
              .put("now", change.now().orElse(null)));
    }
    return node.put("leftOut", profile.leftOut());
  }

  private static ObjectNode line(Line line) {
    return reference(line.memory())
        .put("kind", line.kind().name().toLowerCase(Locale.ROOT))
        .put("words", line.words())
        .put("overlaid", line.overlaid().orElse(null));
  }

  /**
   * @param premise as it was judged, redacted
   */
  public static ObjectNode verification(Verification verification, String premise) {
    ObjectNode node =
        Json.MAPPER
            .createObjectNode()
            .put("outcome", outcome(verification))
            .put("premise", premise);
    node.set("evidence", verification.found().map(RecallLines::match).orElse(null));
    switch (verification) {
      case Supported supported -> node.set("overlaidBy", references(supported.overlaidBy()));
      case Outdated outdated -> {
        node.set("instead", references(outdated.instead()));
        node.set("cause", references(outdated.cause().stream().toList()));
      }
      case Contradicted contradicted -> {}
      case Unknown unknown -> {}
    }
    return node;
  }

  /** The name of what was found. */
  public static String outcome(Verification verification) {
    return switch (verification) {
      case Supported supported -> "supported";
      case Outdated outdated -> "outdated";
      case Contradicted contradicted -> "contradicted";
      case Unknown unknown -> "unknown";
    };
  }

  private static ObjectNode match(Match match) {
    return memory(match.memory(), match.status())
        .put("matched", match.confidence())
        .put("literally", match.literal());
  }

  private static ArrayNode references(List<Memory> memories) {
    ArrayNode nodes = Json.MAPPER.createArrayNode();
    memories.forEach(memory -> nodes.add(reference(memory)));
    return nodes;
  }

  private static ObjectNode reference(Memory memory) {
    return Json.MAPPER
        .createObjectNode()
        .put("memoryId", memory.id().value())
        .put("slot", memory.slot())
        .put("value", memory.value())
        .put("text", memory.text())
        .put("status", memory.status().name());
  }
}
