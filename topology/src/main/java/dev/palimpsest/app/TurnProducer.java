package dev.palimpsest.app;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.AvroSerdes;
import dev.palimpsest.streams.EventHeaders;
import dev.palimpsest.streams.TurnRecords;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends turns to {@code conversations.turns}, in order per conversation. */
public final class TurnProducer implements AutoCloseable {
  private static final int ANSWER_WITHIN_MS = 15_000;
  private final KafkaProducer<String, ConversationTurn> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  public TurnProducer(Settings settings) {
    Properties properties = Connections.kafka(settings.kafka());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_WITHIN_MS);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerdes(settings.registry().url()).serializer());
  }

  public void send(Turn turn) {
    producer.send(
        new ProducerRecord<>(
            Topic.TURNS.topicName(),
            null,
            turn.id().conversationKey(),
            TurnRecords.record(turn),
            EventHeaders.ofTurn(turn)),
        (sent, exception) -> {
          if (exception != null) {
            failure.compareAndSet(null, exception);
          }
        });
  }

  /**
   * Waits until the broker has taken all turns.
   *
   * @throws UserException if it refused one
   */
  public void flush() {
    producer.flush();
    Exception refused = failure.get();
    if (refused != null) {
      throw new UserException(
          "the broker did not take all turns ("
              + refused.getClass().getSimpleName()
              + "): check that `palimpsest topics apply` ran and the broker is up, then send the file again; repeats are dropped",
          refused);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
