package dev.palimpsest.streams;

import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Topic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** One application in the process: records in by topic, and everything that it writes, as bytes. */
final class ApplicationRun implements AutoCloseable {
  private final AvroSerdes avro;
  private final TopologyTestDriver driver;
  private final List<Written> written = new ArrayList<>();

  /** A record as it left the application. */
  record Written(String topic, TestRecord<byte[], byte[]> record) {
    String key() {
      return new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
    }

    String header(String name) {
      return record.headers().lastHeader(name) == null
          ? null
          : new String(
              record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  ApplicationRun(Application application, Path folder, Function<AvroSerdes, Topology> topology) {
    this(application, folder, "mock://" + UUID.randomUUID(), topology);
  }

  ApplicationRun(
      Application application,
      Path folder,
      String registry,
      Function<AvroSerdes, Topology> topology) {
    avro = new AvroSerdes(registry);
    driver =
        new TopologyTestDriver(
            topology.apply(avro), StreamsSettings.inProcess(application, registry, folder));
  }

  <V extends SpecificRecord> void take(Topic topic, String key, V value, Instant at) {
    take(topic, key, value, at, new RecordHeaders());
  }

  <V extends SpecificRecord> void take(
      Topic topic, String key, V value, Instant at, Headers headers) {
    driver
        .createInputTopic(topic.topicName(), new StringSerializer(), avro.<V>serializer())
        .pipeInput(new TestRecord<>(key, value, headers, at));
  }

  void takeBytes(Topic topic, byte[] key, byte[] value, Instant at) {
    driver
        .createInputTopic(topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(key, value, at);
  }

  byte[] bytes(Topic topic, SpecificRecord value) {
    return avro.serializer().serialize(topic.topicName(), value);
  }

  /** Everything written so far to any topic, internal ones included. */
  List<Written> written() {
    for (String topic : List.copyOf(driver.producedTopicNames())) {
      driver
          .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
          .readRecordsToList()
          .forEach(record -> written.add(new Written(topic, record)));
    }
    return written;
  }

  List<Written> written(Topic topic) {
    return written().stream().filter(record -> record.topic().equals(topic.topicName())).toList();
  }

  <V extends SpecificRecord> List<V> values(Topic topic, Class<V> type) {
    return written(topic).stream().map(record -> value(record, type)).toList();
  }

  <V extends SpecificRecord> V value(Written record, Class<V> type) {
    return avro.deserializer(type).deserialize(record.topic(), record.record().value());
  }

  List<DeadLetter> deadLetters(Topic topic) {
    return values(topic, DeadLetter.class);
  }

  TopologyTestDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    driver.close();
  }
}
