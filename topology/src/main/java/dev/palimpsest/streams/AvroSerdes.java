package dev.palimpsest.streams;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Makes serdes for the generated records, over the registry's own serializer pair. */
public final class AvroSerdes {
  private final Map<String, Object> config;

  /**
   * @param registryUrl of a Confluent-compatible registry; {@code mock://name} keeps the schemas in
   *     the process
   */
  public AvroSerdes(String registryUrl) {
    config = Map.of("schema.registry.url", registryUrl, "specific.avro.reader", true);
  }

  /** A serde for the values of one record class. */
  public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
    return Serdes.serdeFrom(serializer(), deserializer(type));
  }

  public <T extends SpecificRecord> Serializer<T> serializer() {
    KafkaAvroSerializer serializer = new KafkaAvroSerializer();
    serializer.configure(config, false);
    return (topic, value) -> serializer.serialize(topic, value);
  }

  public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
    KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer();
    deserializer.configure(config, false);
    return (topic, bytes) ->
        type.cast(StrictUtf8.checked(deserializer.deserialize(topic, bytes), bytes));
  }
}
