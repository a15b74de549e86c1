package dev.palimpsest.connect;

import dev.palimpsest.connect.document.IndexedTopic;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;

/** Says what keeps a configuration from starting, beyond the single settings' own rules. */
final class Preconditions {

  static final String ISOLATION = "consumer.override.isolation.level";
  private static final String TOPICS = "topics";

  private Preconditions() {}

  /**
   * What is wrong and how to put it right, by setting.
   *
   * @param settings the whole configuration, Connect's own settings included
   */
  static Map<String, String> objections(Map<String, String> settings) {
    Map<String, String> objections = new LinkedHashMap<>();
    if (!"read_committed".equals(settings.get(ISOLATION))) {
      objections.put(
          ISOLATION,
          "Records of aborted transactions must not be indexed, and the worker's own consumer settings are not visible here: set "
              + ISOLATION
              + "=read_committed in the connector's configuration (the worker must allow it: connector.client.config.override.policy=All)");
    }
    String topics = settings.getOrDefault(TOPICS, "");
    for (String topic : topics.split(",")) {
      if (!topic.isBlank() && IndexedTopic.named(topic.trim()).isEmpty()) {
        objections.put(
            TOPICS, "Topic " + topic.trim() + " has no index; those that have are " + indexed());
      }
    }
    Misspelling.in(settings, SinkConfig.DEFINITION.names())
        .ifPresent(objection -> objections.put("name", objection));
    return objections;
  }

  /**
   * Refuses what {@link #objections} finds.
   *
   * @throws ConfigException with every objection
   */
  static void require(Map<String, String> settings) {
    Map<String, String> objections = objections(settings);
    if (!objections.isEmpty()) {
      throw new ConfigException(String.join("; ", objections.values()));
    }
  }

  private static String indexed() {
    return Arrays.stream(IndexedTopic.values())
        .map(indexed -> indexed.topic().topicName())
        .collect(Collectors.joining(", "));
  }
}
