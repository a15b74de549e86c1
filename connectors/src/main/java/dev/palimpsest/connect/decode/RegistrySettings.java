package dev.palimpsest.connect.decode;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * Where the schema registry is.
 *
 * @param urls its nodes
 * @param register whether to register the schema of dead letters
 * @param client settings of its client
 */
public record RegistrySettings(List<String> urls, boolean register, Map<String, Object> client) {

  private static final String PREFIX = "schema.registry.client.";

  /**
   * Reads the settings; those below {@code schema.registry.client.} go to the client as they are.
   */
  public static RegistrySettings of(AbstractConfig config) {
    return new RegistrySettings(
        config.getList("schema.registry.url"),
        config.getBoolean("schema.registry.auto.register"),
        Map.copyOf(config.originalsWithPrefix(PREFIX)));
  }

  /** Hides the client's settings, which may hold secrets. */
  @Override
  public String toString() {
    return "RegistrySettings[urls=" + urls + "]";
  }
}
