package dev.palimpsest.it.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;

/** Leaks in the registry (a subject's name, a schema's text) and in an index of Elasticsearch. */
record PlantedDocuments(Rest registry, Rest elasticsearch) {
  private static final String INDEX = "/" + Plants.NAME;
  private static final String MAPPING =
      "{\"settings\":{\"number_of_replicas\":0},\"mappings\":{\"properties\":"
          + "{\"text\":{\"type\":\"text\"},\"word\":{\"type\":\"keyword\"}}}}";

  void plant(Plants plants) throws IOException, InterruptedException {
    subject(plants);
    document(plants);
  }

  private void subject(Plants plants) throws IOException, InterruptedException {
    String subject =
        Plants.NAME + "-" + plants.mail(Kind.REGISTRY, "subjects", Form.PLAIN).replace('@', '-');
    String path = "/subjects/" + URLEncoder.encode(subject, UTF_8);
    String doc = leak(plants, Kind.REGISTRY, subject, Form.BASE64_OFF_BY_ONE);
    String schema =
        "{\"type\":\"record\",\"name\":\"Planted\",\"doc\":\"" + doc + "\",\"fields\":[]}";
    ObjectNode body = Rest.JSON.createObjectNode().put("schema", schema);
    registry.send("POST", path + "/versions", body.toString());
    plants.undo(
        () -> {
          registry.send("DELETE", path, "");
          registry.send("DELETE", path + "?permanent=true", "");
        });
  }

  private void document(Plants plants) throws IOException, InterruptedException {
    elasticsearch.send("PUT", INDEX, MAPPING);
    plants.undo(() -> elasticsearch.send("DELETE", INDEX, ""));
    ObjectNode document =
        Rest.JSON
            .createObjectNode()
            .put("text", "write to " + plants.mail(Kind.INDEX_SEARCH, Plants.NAME, Form.PLAIN))
            .put("word", leak(plants, Kind.INDEX_TERM, Plants.NAME, Form.SHA_256));
    document.put("other", leak(plants, Kind.INDEX_SOURCE, Plants.NAME, Form.PERCENT));
    elasticsearch.send("POST", INDEX + "/_doc?refresh=true", document.toString());
  }

  private static String leak(Plants plants, Kind kind, String place, Form form) {
    return new String(Disguises.write(form, plants.mail(kind, place, form)), UTF_8);
  }
}
