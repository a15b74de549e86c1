package dev.palimpsest.connect;

import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.schema.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.connect.sink.SinkRecord;

/** A worker around one task: delivers records, keeps positions, asks what may be committed. */
final class TaskHarness implements AutoCloseable {

  final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  final FakeContext context = new FakeContext();
  final ElasticsearchSinkTask task = new ElasticsearchSinkTask(settings -> producer);

  private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();

  TaskHarness(String elasticsearchUrl, Map<String, String> settings) {
    Map<String, String> properties = new HashMap<>();
    properties.put("name", "sink");
    properties.put("topics", "memory.state,memory.operations,memory.episodes");
    properties.put("consumer.override.isolation.level", "read_committed");
    properties.put("elasticsearch.urls", elasticsearchUrl);
    properties.put("schema.registry.url", Framed.REGISTRY);
    properties.put("bootstrap.servers", "127.0.0.1:9092");
    properties.put("linger.ms", "5");
    properties.put("request.timeout.ms", "2000");
    properties.put("retry.backoff.ms", "1");
    properties.put("retry.backoff.max.ms", "20");
    properties.putAll(settings);
    task.initialize(context);
    task.start(properties);
  }

  SinkRecord record(IndexedTopic topic, long offset, String key, SpecificRecord value) {
    return raw(topic, offset, key, value == null ? null : Framed.bytes(topic, value));
  }

  SinkRecord raw(IndexedTopic topic, long offset, String key, Object value) {
    return new SinkRecord(
        topic.topic().topicName(),
        0,
        null,
        key.getBytes(StandardCharsets.UTF_8),
        null,
        value,
        offset,
        77L,
        TimestampType.CREATE_TIME);
  }

  void put(SinkRecord... records) {
    put(List.of(records));
  }

  void put(List<SinkRecord> records) {
    for (SinkRecord record : records) {
      TopicPartition partition = new TopicPartition(record.topic(), record.kafkaPartition());
      if (context.assignment.add(partition)) {
        task.open(List.of(partition));
      }
    }
    task.put(records);
    for (SinkRecord record : records) {
      positions.put(
          new TopicPartition(record.topic(), record.kafkaPartition()),
          new OffsetAndMetadata(record.kafkaOffset() + 1));
    }
  }

  /** What may be committed of partition 0 of a topic. */
  long committable(IndexedTopic topic) {
    return task.preCommit(Map.copyOf(positions))
        .get(new TopicPartition(topic.topic().topicName(), 0))
        .offset();
  }

  List<DeadLetter> deadLetters() {
    List<DeadLetter> letters = new ArrayList<>();
    producer
        .history()
        .forEach(record -> letters.add((DeadLetter) Framed.value(record.topic(), record.value())));
    return letters;
  }

  @Override
  public void close() {
    task.stop();
  }
}
