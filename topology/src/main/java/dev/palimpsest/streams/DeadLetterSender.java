package dev.palimpsest.streams;

import dev.palimpsest.schema.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes the dead letters that an exception handler hands to Streams, which sends them within its
 * transaction.
 */
final class DeadLetterSender {
  /** Streams setting that names the application, by its enum constant. */
  static final String APPLICATION = "palimpsest.application";

  /** Streams setting that holds the registry's address. */
  static final String REGISTRY = "palimpsest.registry.url";

  private final Application application;
  private final Serializer<DeadLetter> serializer;

  DeadLetterSender(Map<String, ?> config) {
    application = Application.valueOf((String) config.get(APPLICATION));
    serializer = new AvroSerdes((String) config.get(REGISTRY)).serializer();
  }

  DeadLetters letters() {
    return new DeadLetters(application.label());
  }

  ProducerRecord<byte[], byte[]> send(DeadLetter letter) {
    String topic = application.deadLetters().topicName();
    byte[] key = DeadLetters.placeKey(letter).getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(
        topic, null, letter.getAt().toEpochMilli(), key, serializer.serialize(topic, letter));
  }
}
