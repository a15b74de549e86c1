package dev.palimpsest.it.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code infra/compose.yaml}, with its anchors resolved and its variables left as they are.
 *
 * @param folder that its paths start from
 */
public record ComposeFile(Path folder, String text, JsonNode tree) {

  /**
   * Reads it.
   *
   * @param home the project's root
   */
  public static ComposeFile of(Path home) {
    Path file = home.resolve("infra/compose.yaml");
    try {
      String text = Files.readString(file);
      Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return new ComposeFile(file.getParent(), text, new ObjectMapper().valueToTree(parsed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its services by name, in their order. */
  public Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new LinkedHashMap<>();
    tree.get("services").properties().forEach(e -> services.put(e.getKey(), e.getValue()));
    return services;
  }

  /** The image of a service, with its version. */
  public String image(String service) {
    return services().get(service).get("image").asText();
  }
}
