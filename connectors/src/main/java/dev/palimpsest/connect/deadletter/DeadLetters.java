package dev.palimpsest.connect.deadletter;

import dev.palimpsest.connect.decode.Schemas;
import dev.palimpsest.connect.decode.ValueEncoder;
import dev.palimpsest.connect.rejection.Rejection;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports records that do not go on. Connect's own dead-letter queue would copy the record and the
 * exception's text; this one says place and code only.
 */
public final class DeadLetters implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

  private final String application;
  private final String topic;
  private final ValueEncoder<DeadLetter> encoder;
  private final Producer<byte[], byte[]> producer;

  /**
   * Dead letters of one application to the given topic.
   *
   * @param application who reports, as in {@code elasticsearch-sink}
   */
  public DeadLetters(
      String application, String topic, Schemas schemas, Producer<byte[], byte[]> producer) {
    this.application = application;
    this.topic = topic;
    this.encoder = new ValueEncoder<>(schemas, topic, DeadLetter.getClassSchema());
    this.producer = producer;
  }

  /**
   * Asks the registry ahead of the first dead letter, which might otherwise have to wait in the
   * middle of a transaction.
   *
   * @throws BrokenDependency if the registry does not answer
   */
  public void prepare() throws BrokenDependency {
    encoder.prepare();
  }

  /**
   * Reports a record; once it returns, the brokers have the dead letter.
   *
   * @param key the record's key, where it was readable
   * @throws BrokenDependency if registry or brokers do not answer
   */
  public void send(Place place, Optional<byte[]> key, Rejection rejection)
      throws BrokenDependency, InterruptedException {
    byte[] value = encoder.encode(letter(place, rejection));
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
        place.topic(),
        place.partition(),
        place.offset(),
        rejection.stage(),
        rejection.code());
  }

  private static BrokenDependency broken(Throwable cause) {
    String code = cause.getClass().getSimpleName();
    return cause instanceof AuthenticationException || cause instanceof AuthorizationException
        ? BrokenDependency.denied("Kafka (dead letters)", code)
        : BrokenDependency.away("Kafka (dead letters)", code);
  }

  private DeadLetter letter(Place place, Rejection rejection) {
    return DeadLetter.newBuilder()
        .setApplication(application)
        .setStage(rejection.stage())
        .setCode(rejection.code())
        .setDisposition(Disposition.DROPPED)
        .setTopic(place.topic())
        .setPartition(place.partition())
        .setOffset(place.offset())
        .setAt(place.at())
        .setTenant(place.tenant().orElse(null))
        .setConversation(place.conversation().orElse(null))
        .setTurn(place.turn().orElse(null))
        .setCause(rejection.cause().orElse(null))
        .build();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }
}
