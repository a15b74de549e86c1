package dev.palimpsest.retrieve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Documents as the indices hold them. */
final class Docs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Docs() {}

  static Found episode(String turn, String previous, String author, double score) {
    ObjectNode document =
        JSON.createObjectNode()
            .put("tenant", "acme")
            .put("conversation", "c1")
            .put("turn", turn)
            .put("user", author)
            .put("author", author)
            .put("text", "said in " + turn)
            .put("previous", previous);
    return new Found("acme|c1|" + turn, score, document);
  }

  static Found memory(String id, double score, List<String> turns) {
    ObjectNode document =
        JSON.createObjectNode()
            .put("tenant", "acme")
            .put("memoryId", id)
            .put("status", "ACTIVE")
            .put("user", "dana")
            .put("text", "known as " + id);
    turns.forEach(
        turn ->
            document.withArray("sources").addObject().put("conversation", "c1").put("turn", turn));
    return new Found(id, score, document);
  }

  static Found listed(String id, double score) {
    return new Found(id, score, JSON.createObjectNode());
  }

  static JsonNode json(String text) throws IOException {
    return JSON.readTree(text);
  }
}
