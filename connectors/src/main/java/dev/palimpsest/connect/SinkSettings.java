package dev.palimpsest.connect;

import dev.palimpsest.connect.deadletter.DeadLetterSettings;
import dev.palimpsest.connect.decode.RegistrySettings;
import dev.palimpsest.connect.flow.FlowSettings;
import dev.palimpsest.connect.index.ElasticsearchSettings;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of one task, read once.
 *
 * @param name the connector's name
 */
record SinkSettings(
    String name,
    ElasticsearchSettings elasticsearch,
    RegistrySettings registry,
    DeadLetterSettings deadLetters,
    FlowSettings flow) {

  /**
   * Reads a connector's or task's configuration.
   *
   * @throws ConfigException if it may not start with it; the message names the setting
   */
  static SinkSettings of(Map<String, String> properties) {
    Preconditions.require(properties);
    AbstractConfig config = new AbstractConfig(SinkConfig.DEFINITION, properties, false);
    return new SinkSettings(
        properties.getOrDefault("name", "elasticsearch-sink"),
        ElasticsearchSettings.of(config),
        RegistrySettings.of(config),
        DeadLetterSettings.of(config, "palimpsest-sink-dead-letters"),
        FlowSettings.of(config));
  }
}
