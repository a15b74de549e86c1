package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.retrieve.Hit;
import java.util.List;

/** Shows hits as JSON: memoryId (null for an episode), status, text, score, sources. */
public final class HitLines {
  private HitLines() {}

  public static ArrayNode json(List<Hit> hits) {
    ArrayNode nodes = Json.MAPPER.createArrayNode();
    for (Hit hit : hits) {
      ObjectNode node =
          nodes
              .addObject()
              .put("memoryId", hit.memoryId().orElse(null))
              .put("status", hit.status())
              .put("text", hit.text())
              .put("score", hit.score());
      ArrayNode sources = node.putArray("sources");
      hit.sources()
          .forEach(
              place ->
                  sources
                      .addObject()
                      .put("conversation", place.conversation())
                      .put("turn", place.turn()));
    }
    return nodes;
  }
}
