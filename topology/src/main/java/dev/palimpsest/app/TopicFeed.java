package dev.palimpsest.app;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.AvroSerdes;
import dev.palimpsest.streams.PrefixPartitioner;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the committed records of one topic from its beginning, without a consumer group. */
public final class TopicFeed<V> implements AutoCloseable {
  private static final int ANSWER_WITHIN_MS = 15_000;
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<String, V> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> afterLast = new HashMap<>();

  /** The topic's records, decoded. */
  public static <V extends SpecificRecord> TopicFeed<V> of(
      Settings settings, Topic topic, Class<V> type) {
    return of(settings, topic, type, Set.of());
  }

  /**
   * The topic's records, decoded.
   *
   * @param prefixes only the partitions that hold keys which begin with one of these pairs of
   *     segments; all, if there are none
   */
  public static <V extends SpecificRecord> TopicFeed<V> of(
      Settings settings, Topic topic, Class<V> type, Set<String> prefixes) {
    return new TopicFeed<>(
        settings, topic, new AvroSerdes(settings.registry().url()).deserializer(type), prefixes);
  }

  /** The topic's records as they are, those that cannot be decoded among them. */
  public static TopicFeed<byte[]> raw(Settings settings, Topic topic) {
    return new TopicFeed<>(settings, topic, new ByteArrayDeserializer(), Set.of());
  }

  private TopicFeed(Settings settings, Topic topic, Deserializer<V> values, Set<String> prefixes) {
    Properties properties = Connections.kafka(settings.kafka());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
    consumer = new KafkaConsumer<>(properties, new StringDeserializer(), values);
    List<PartitionInfo> all = consumer.partitionsFor(topic.topicName());
    Set<Integer> wanted =
        prefixes.stream()
            .map(prefix -> PrefixPartitioner.partition(prefix, all.size()))
            .collect(Collectors.toSet());
    partitions =
        all.stream()
            .filter(partition -> wanted.isEmpty() || wanted.contains(partition.partition()))
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new UserException(
          "there is no topic " + topic.topicName() + ": run `palimpsest topics apply`");
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Hands over what has come, waiting a moment for it. */
  public void poll(Consumer<ConsumerRecord<String, V>> reader) {
    for (ConsumerRecord<String, V> record : consumer.poll(POLL)) {
      afterLast.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
      reader.accept(record);
    }
  }

  /** Whether everything committed by now has been handed over. */
  public boolean caughtUp() {
    return reached(ends());
  }

  /** For each partition, the offset behind what is committed by now. */
  public Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  /** Whether everything before these offsets has been handed over. */
  public boolean reached(Map<TopicPartition, Long> ends) {
    return left(ends) == 0;
  }

  /** How many offsets lie between what has been handed over and these; compaction leaves gaps. */
  public long left(Map<TopicPartition, Long> ends) {
    return partitions.stream()
        .mapToLong(partition -> Math.max(0, ends.get(partition) - consumer.position(partition)))
        .sum();
  }

  /** For each partition that held any, the offset behind the last record handed over. */
  public Map<TopicPartition, Long> afterLast() {
    return Map.copyOf(afterLast);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
