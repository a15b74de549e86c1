package dev.palimpsest.connect;

import dev.palimpsest.connect.document.IndexedTopic;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Values as the genuine serializer writes them, against a registry in memory. */
public final class Framed {

  public static final String REGISTRY = "mock://sink-test";

  private static final KafkaAvroSerializer SERIALIZER = new KafkaAvroSerializer();
  private static final KafkaAvroDeserializer DESERIALIZER = new KafkaAvroDeserializer();

  static {
    Map<String, Object> config =
        Map.of("schema.registry.url", REGISTRY, "specific.avro.reader", true);
    SERIALIZER.configure(config, false);
    DESERIALIZER.configure(config, false);
  }

  private Framed() {}

  public static byte[] bytes(IndexedTopic topic, SpecificRecord value) {
    return SERIALIZER.serialize(topic.topic().topicName(), value);
  }

  public static Object value(String topic, byte[] bytes) {
    return DESERIALIZER.deserialize(topic, bytes);
  }
}
