package dev.palimpsest.app;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.AvroSerdes;
import dev.palimpsest.streams.PolicyRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes policies to every partition of their topic, stamped so that they are read before any turn.
 */
public final class PolicyWriter {
  private static final long BEFORE_ANY_TURN = 0;
  private static final int ANSWER_WITHIN_MS = 15_000;

  private PolicyWriter() {}

  /**
   * @return how many partitions each was written to
   */
  public static int write(List<Policy> policies, Settings settings) {
    Properties properties = Connections.kafka(settings.kafka());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_WITHIN_MS);
    String topic = Topic.POLICIES.topicName();
    try (KafkaProducer<String, TenantPolicy> producer =
        new KafkaProducer<>(
            properties,
            new StringSerializer(),
            new AvroSerdes(settings.registry().url()).serializer())) {
      int partitions = producer.partitionsFor(topic).size();
      List<Future<?>> sent = new ArrayList<>();
      for (Policy policy : policies) {
        for (int partition = 0; partition < partitions; partition++) {
          sent.add(
              producer.send(
                  new ProducerRecord<>(
                      topic,
                      partition,
                      BEFORE_ANY_TURN,
                      policy.tenant(),
                      PolicyRecords.record(policy))));
        }
      }
      for (Future<?> one : sent) {
        one.get();
      }
      return partitions;
    } catch (ExecutionException e) {
      throw new UserException("the broker did not take all policies: apply the file again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted: apply the file again", e);
    }
  }
}
