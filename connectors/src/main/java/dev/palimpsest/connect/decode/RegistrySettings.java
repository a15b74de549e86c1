package dev.palimpsest.connect.decode;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Where the schema registry is.
 *
 * @param urls its nodes
 * @param register whether to register the schemas of what is written
 * @param client settings of its client
 */
public record RegistrySettings(List<String> urls, boolean register, Map<String, Object> client) {

  private static final String PREFIX = "schema.registry.client.";

  /** Adds the settings that {@link #of} reads. */
  public static ConfigDef define(ConfigDef def) {
    return def.define(
            "schema.registry.url",
            ConfigDef.Type.LIST,
            ConfigDef.NO_DEFAULT_VALUE,
            ConfigDef.Importance.HIGH,
            "Nodes of the schema registry that the topics' readers and writers share. Settings below schema.registry.client. go to its client, as in schema.registry.client.basic.auth.user.info.")
        .define(
            "schema.registry.auto.register",
            ConfigDef.Type.BOOLEAN,
            true,
            ConfigDef.Importance.LOW,
            "Whether to register the schemas of what is written; false where they are there already and the connector may not register.");
  }

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
