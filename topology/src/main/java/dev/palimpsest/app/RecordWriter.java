package dev.palimpsest.app;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.AvroSerdes;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes one record of an operator's, and waits until the broker has it. */
public final class RecordWriter {
  private static final int ANSWER_WITHIN_MS = 15_000;

  private RecordWriter() {}

  /**
   * @throws UserException if the broker does not take it
   */
  public static <V extends SpecificRecord> void write(
      Settings settings, Topic topic, String key, V value) {
    Properties properties = Connections.kafka(settings.kafka());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_WITHIN_MS);
    try (KafkaProducer<String, V> producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerdes(settings.registry().url()).<V>serializer())) {
      producer.send(new ProducerRecord<>(topic.topicName(), key, value)).get();
    } catch (ExecutionException e) {
      throw new UserException(
          "the broker did not take the record for " + topic.topicName() + ": try again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted: try again", e);
    }
  }
}
