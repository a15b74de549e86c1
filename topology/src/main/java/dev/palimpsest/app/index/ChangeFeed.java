package dev.palimpsest.app.index;

import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.connect.decode.RegistrySettings;
import dev.palimpsest.connect.decode.Schemas;
import dev.palimpsest.connect.decode.ValueDecoder;
import dev.palimpsest.connect.document.DocumentMapping;
import dev.palimpsest.connect.document.IndexedChange;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.retrieve.Index;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the committed records of an index's topic as the sink does: each becomes a change. */
final class ChangeFeed implements AutoCloseable {
  private final IndexedTopic topic;
  private final TopicFeed<byte[]> feed;
  private final ValueDecoder decoder;
  private final Map<String, Integer> rejected = new TreeMap<>();
  private long records;

  ChangeFeed(Settings settings, Index index) {
    topic = IndexedTopic.valueOf(index.name());
    feed = TopicFeed.raw(settings, topic.topic());
    RegistrySettings registry =
        new RegistrySettings(List.of(settings.registry().url()), false, Map.of());
    decoder = new ValueDecoder(Schemas.of(registry));
  }

  /** Hands over what lies between the last call and what is committed by now. */
  void readToEnd(Consumer<IndexedChange> reader, Progress progress) {
    Map<TopicPartition, Long> ends = feed.ends();
    long before = feed.left(ends);
    for (long left = before; left > 0; left = feed.left(ends)) {
      feed.poll(record -> change(record).ifPresent(reader));
      progress.at("read", before - left, before);
    }
  }

  private Optional<IndexedChange> change(ConsumerRecord<String, byte[]> record) {
    records++;
    try {
      Optional<SpecificRecord> value =
          record.value() == null
              ? Optional.empty()
              : Optional.of(decoder.decode(topic, record.value()));
      return Optional.of(DocumentMapping.of(topic, Optional.ofNullable(record.key()), value));
    } catch (RejectedRecord bad) {
      rejected.merge(bad.rejection().code(), 1, Integer::sum);
      return Optional.empty();
    } catch (BrokenDependency registry) {
      throw new UserException(
          "the schema registry does not answer as it should ("
              + registry.code()
              + "): check registry.url, and that the registry is up",
          registry);
    }
  }

  /** The topic's name. */
  String topic() {
    return topic.topic().topicName();
  }

  /** Records read. */
  long records() {
    return records;
  }

  /** Records that make no document, by the code of their dead letter. */
  Map<String, Integer> rejected() {
    return rejected;
  }

  @Override
  public void close() {
    feed.close();
  }
}
