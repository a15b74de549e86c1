package dev.palimpsest.streams;

import dev.palimpsest.schema.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the dead letters that an exception handler hands to Streams, which sends them within its
 * transaction.
 */
final class DeadLetterSender {
  /** Streams setting that names the application, by its enum constant. */
  static final String APPLICATION = "palimpsest.application";

  /** Streams setting that holds the registry's address. */
  static final String REGISTRY = "palimpsest.registry.url";

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterSender.class);

  private final DeadLetters letters;
  private final String topic;
  private final Serializer<DeadLetter> serializer;

  DeadLetterSender(Map<String, ?> config) {
    Application application = Application.valueOf((String) config.get(APPLICATION));
    letters = new DeadLetters(application.label());
    topic = application.deadLetters().topicName();
    serializer = new AvroSerdes((String) config.get(REGISTRY)).serializer();
  }

  /**
   * A letter about the record that the context stands at; logged by place and code alone.
   *
   * @param cause what failed, of which the class is named and nothing else
   */
  List<ProducerRecord<byte[], byte[]>> report(
      String stage, String code, ErrorHandlerContext context, Throwable cause) {
    DeadLetter letter =
        letters.unreadable(
            stage,
            code,
            context.topic(),
            context.partition(),
            context.offset(),
            context.timestamp(),
            cause.getClass());
    String key = DeadLetters.placeKey(letter);
    LOG.warn("dead letter {} ({}) at {}", code, cause.getClass().getName(), key);
    return List.of(
        new ProducerRecord<>(
            topic,
            null,
            letter.getAt().toEpochMilli(),
            key.getBytes(StandardCharsets.UTF_8),
            serializer.serialize(topic, letter)));
  }
}
