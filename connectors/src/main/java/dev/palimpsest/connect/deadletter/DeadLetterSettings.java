package dev.palimpsest.connect.deadletter;

import dev.palimpsest.schema.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Where dead letters go.
 *
 * @param topic their topic
 * @param producer settings of the producer that writes them
 */
public record DeadLetterSettings(String topic, Map<String, Object> producer) {

  private static final String PREFIX = "dead.letter.producer.";

  /**
   * Adds the settings that {@link #of} reads.
   *
   * @param topic where they go unless said otherwise
   */
  public static ConfigDef define(ConfigDef def, Topic topic) {
    return def.define(
            "bootstrap.servers",
            ConfigDef.Type.LIST,
            ConfigDef.NO_DEFAULT_VALUE,
            ConfigDef.Importance.HIGH,
            "Brokers that dead letters are sent to.")
        .define(
            "dead.letter.topic",
            ConfigDef.Type.STRING,
            topic.topicName(),
            new ConfigDef.NonEmptyString(),
            ConfigDef.Importance.LOW,
            "Topic of dead letters. Settings below dead.letter.producer. go to their producer, as in dead.letter.producer.security.protocol.");
  }

  /**
   * Reads the settings; those below {@code dead.letter.producer.} go to the producer as they are.
   *
   * @param client the producer's name in logs and metrics, unless they give another
   */
  public static DeadLetterSettings of(AbstractConfig config, String client) {
    Map<String, Object> producer = new HashMap<>();
    producer.put(ProducerConfig.CLIENT_ID_CONFIG, client);
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

  /** The producer that dead letters are sent with. */
  public Producer<byte[], byte[]> newProducer() {
    return new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
