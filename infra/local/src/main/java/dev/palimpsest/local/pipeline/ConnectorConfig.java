package dev.palimpsest.local.pipeline;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.palimpsest.app.lines.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration of a connector, from the ready settings in {@code infra/connect}.
 *
 * @param settings with <code>${…}</code> where a server is still to be named
 */
public record ConnectorConfig(Map<String, String> settings) {
  private static final String FOLDER = "/dev/palimpsest/connect/";
  private static final String JDBC = "jdbc:";

  public ConnectorConfig {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads ready settings.
   *
   * @param file as in {@code elasticsearch-sink.json}
   */
  public static ConnectorConfig ready(String file) throws IOException {
    try (InputStream in = ConnectorConfig.class.getResourceAsStream(FOLDER + file)) {
      return new ConnectorConfig(
          Json.MAPPER.readValue(in, new TypeReference<Map<String, String>>() {}));
    }
  }

  /**
   * Names the servers of the pipeline.
   *
   * @param seen where the worker finds them
   */
  public ConnectorConfig at(Endpoints seen) {
    return filled(
        Map.of(
            "${elasticsearch.url}", seen.elasticsearchUrl(),
            "${registry.url}", seen.registryUrl(),
            "${bootstrap.servers}", seen.bootstrapServers()));
  }

  /**
   * Names the database.
   *
   * @param jdbcUrl with its user, as the local stack gives it; the local server asks for no
   *     password
   */
  public ConnectorConfig from(String jdbcUrl) {
    URI url = URI.create(jdbcUrl.substring(JDBC.length()));
    return filled(
        Map.of(
            "${postgres.host}", url.getHost(),
            "${postgres.port}", Integer.toString(url.getPort()),
            "${postgres.database}", url.getPath().substring(1),
            "${postgres.user}", url.getQuery().replace("user=", ""),
            "${postgres.password}", ""));
  }

  /** With one setting more, or another value of it. */
  public ConnectorConfig with(String name, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(name, value);
    return new ConnectorConfig(more);
  }

  private ConnectorConfig filled(Map<String, String> places) {
    Map<String, String> filled = new TreeMap<>();
    settings.forEach((name, value) -> filled.put(name, places.getOrDefault(value, value)));
    return new ConnectorConfig(filled);
  }

  String json() throws IOException {
    return Json.MAPPER.writeValueAsString(settings);
  }
}
