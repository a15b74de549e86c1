package dev.palimpsest.it.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The objects of an export of Kibana, one a line. */
record SavedObjects(List<JsonNode> all) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static SavedObjects read(Path file) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      objects.add(JSON.readTree(line));
    }
    return new SavedObjects(objects);
  }

  /** Objects of one type. */
  Stream<JsonNode> of(String type) {
    return all.stream().filter(object -> object.get("type").asText().equals(type));
  }

  /** The panels of a dashboard, which it keeps as a text. */
  static JsonNode panels(JsonNode dashboard) throws IOException {
    return JSON.readTree(dashboard.at("/attributes/panelsJSON").asText());
  }

  /** The layers of a Lens visualization, by their ids. */
  static JsonNode layers(JsonNode lens) {
    return lens.at("/attributes/state/datasourceStates/formBased/layers");
  }

  /** The columns of all its layers. */
  static Stream<JsonNode> columns(JsonNode lens) {
    return layers(lens).valueStream().flatMap(layer -> layer.get("columns").valueStream());
  }

  /** What identifies an object, or what a reference points at. */
  static String name(JsonNode objectOrReference) {
    return objectOrReference.get("type").asText() + " " + objectOrReference.get("id").asText();
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
