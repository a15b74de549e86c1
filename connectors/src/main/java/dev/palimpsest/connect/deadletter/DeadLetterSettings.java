package dev.palimpsest.connect.deadletter;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;

/**
 * Where dead letters go.
 *
 * @param topic their topic
 * @param producer settings of the producer that writes them
 */
public record DeadLetterSettings(String topic, Map<String, Object> producer) {

  private static final String PREFIX = "dead.letter.producer.";

  /**
   * Reads the settings; those below {@code dead.letter.producer.} go to the producer as they are.
   */
  public static DeadLetterSettings of(AbstractConfig config) {
    Map<String, Object> producer = new HashMap<>();
    producer.put(ProducerConfig.CLIENT_ID_CONFIG, "palimpsest-sink-dead-letters");
    producer.putAll(config.originalsWithPrefix(PREFIX));
    producer.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        String.join(",", config.getList("bootstrap.servers")));
    // A dead letter that is lost is a record that is lost.
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    return new DeadLetterSettings(config.getString("dead.letter.topic"), Map.copyOf(producer));
  }

  /** Hides the producer's settings, which may hold secrets. */
  @Override
  public String toString() {
    return "DeadLetterSettings[topic=" + topic + "]";
  }
}
