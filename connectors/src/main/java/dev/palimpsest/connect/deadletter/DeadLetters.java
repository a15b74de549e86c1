package dev.palimpsest.connect.deadletter;

import dev.palimpsest.connect.decode.Schemas;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.document.RecordKey;
import dev.palimpsest.connect.document.RejectedRecord;
import dev.palimpsest.connect.document.Rejection;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports records that cannot be indexed. Connect's own dead-letter queue would copy the record and
 * the exception's text; this one says place and code only.
 */
public final class DeadLetters implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final String APPLICATION = "elasticsearch-sink";
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

  private final String topic;
  private final DeadLetterEncoder encoder;
  private final Producer<byte[], byte[]> producer;

  /** Dead letters to the given topic. */
  public DeadLetters(String topic, Schemas schemas, Producer<byte[], byte[]> producer) {
    this.topic = topic;
    this.encoder = new DeadLetterEncoder(schemas, topic);
    this.producer = producer;
  }

  /**
   * Reports a record; once it returns, the brokers have the dead letter.
   *
   * @param key the record's key, where it was readable
   * @throws BrokenDependency if registry or brokers do not answer
   */
  public void send(
      SinkRecord record, IndexedTopic indexed, Optional<byte[]> key, Rejection rejection)
      throws BrokenDependency, InterruptedException {
    byte[] value = encoder.encode(letter(record, indexed, key, rejection));
    try {
      producer.send(new ProducerRecord<>(topic, key.orElse(null), value)).get();
    } catch (ExecutionException e) {
      throw broken(e.getCause());
    } catch (InterruptException e) {
      Thread.interrupted();
      throw new InterruptedException();
    } catch (KafkaException e) {
      throw broken(e);
    }
    LOG.warn(
        "{}-{}@{} is a dead letter: {} {}",
        record.originalTopic(),
        record.originalKafkaPartition(),
        record.originalKafkaOffset(),
        rejection.stage(),
        rejection.code());
  }

  private static BrokenDependency broken(Throwable cause) {
    String code = cause.getClass().getSimpleName();
    return cause instanceof AuthenticationException || cause instanceof AuthorizationException
        ? BrokenDependency.denied("Kafka (dead letters)", code)
        : BrokenDependency.away("Kafka (dead letters)", code);
  }

  private static DeadLetter letter(
      SinkRecord record, IndexedTopic indexed, Optional<byte[]> key, Rejection rejection) {
    Long timestamp = record.timestamp();
    DeadLetter.Builder letter =
        DeadLetter.newBuilder()
            .setApplication(APPLICATION)
            .setStage(rejection.stage())
            .setCode(rejection.code())
            .setDisposition(Disposition.DROPPED)
            .setTopic(record.originalTopic())
            .setPartition(record.originalKafkaPartition())
            .setOffset(record.originalKafkaOffset())
            .setAt(Instant.ofEpochMilli(timestamp == null ? 0 : timestamp))
            .setCause(rejection.cause().orElse(null));
    try {
      RecordKey parsed = RecordKey.of(indexed, key.map(RecordKey::text));
      letter.setTenant(parsed.tenant());
      if (indexed == IndexedTopic.EPISODES) {
        letter.setConversation(parsed.segment(1)).setTurn(parsed.segment(2));
      }
    } catch (RejectedRecord unreadable) {
      // The position says enough.
    }
    return letter.build();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
