package dev.palimpsest.it.canary;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.schema.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Every topic of the broker but the one of raw turns: those of the pipeline, changelogs and
 * repartitioning, the registry's, Connect's and the broker's own. Records of aborted transactions
 * lie there too, so they are read.
 */
final class Topics {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Properties properties;

  Topics(Settings settings) {
    properties = Connections.kafka(settings.kafka());
  }

  void read(Findings findings) throws ExecutionException, InterruptedException {
    Set<String> topics = names();
    topics.remove(Topic.TURNS.topicName());
    Properties reading = new Properties();
    reading.putAll(properties);
    reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    reading.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(record -> look(findings, record));
      }
    }
  }

  private Set<String> names() throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(properties)) {
      return new HashSet<>(
          admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get());
    }
  }

  private static void look(Findings findings, ConsumerRecord<byte[], byte[]> record) {
    String topic = record.topic();
    if (record.key() != null) {
      findings.look(Kind.TOPIC_KEY, topic, record.key());
    }
    if (record.value() != null) {
      findings.look(Kind.TOPIC_VALUE, topic, record.value());
    }
    for (Header header : record.headers()) {
      findings.look(Kind.TOPIC_HEADER, topic, header.key().getBytes(StandardCharsets.UTF_8));
      if (header.value() != null) {
        findings.look(Kind.TOPIC_HEADER, topic, header.value());
      }
    }
  }
}
