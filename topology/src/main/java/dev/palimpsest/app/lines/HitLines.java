package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.retrieve.Hit;
import dev.palimpsest.retrieve.Hit.Place;
import dev.palimpsest.retrieve.Hit.Said;
import java.util.List;

/**
 * Shows hits as JSON: memoryId (null for an episode), status, text, score, sources; what the memory
 * is; neighbours where they were asked for.
 */
public final class HitLines {
  private HitLines() {}

  public static ArrayNode json(List<Hit> hits) {
    ArrayNode nodes = Json.MAPPER.createArrayNode();
    hits.forEach(hit -> fill(nodes.addObject(), hit));
    return nodes;
  }

  private static void fill(ObjectNode node, Hit hit) {
    node.put("memoryId", hit.memoryId().orElse(null))
        .put("status", hit.status())
        .put("user", hit.user())
        .put("text", hit.text())
        .put("score", hit.score());
    hit.belief()
        .ifPresent(
            belief ->
                node.put("type", belief.type())
                    .put("level", belief.level())
                    .put("slot", belief.slot()));
    ArrayNode sources = node.putArray("sources");
    hit.sources().forEach(place -> fill(sources.addObject(), place));
    if (!hit.neighbours().isEmpty()) {
      ArrayNode around = node.putArray("neighbours");
      for (Said said : hit.neighbours()) {
        fill(around.addObject(), said.place())
            .put("author", said.author())
            .put("time", said.at().toString())
            .put("text", said.text());
      }
    }
  }

  private static ObjectNode fill(ObjectNode node, Place place) {
    return node.put("conversation", place.conversation()).put("turn", place.turn());
  }
}
