package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.deadletter.Place;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.document.RecordKey;
import dev.palimpsest.connect.rejection.RejectedRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * One record on its way, from its delivery until it is settled.
 *
 * @param key the record's key, empty where it has none
 * @param value the record's framed value, empty for a tombstone
 */
record Delivery(
    SinkRecord record,
    IndexedTopic topic,
    Optional<byte[]> key,
    Optional<byte[]> value,
    PartitionOffsets offsets,
    Backlog backlog) {

  /**
   * Accepts a record.
   *
   * @throws ConnectException if its topic has no index, or a converter took its bytes apart
   */
  static Delivery accept(SinkRecord record, OffsetLedger ledger, Backlog backlog) {
    IndexedTopic topic =
        IndexedTopic.named(record.originalTopic())
            .orElseThrow(
                () ->
                    new ConnectException(
                        "Topic "
                            + record.originalTopic()
                            + " has no index; remove it from the connector's topics"));
    Delivery delivery =
        new Delivery(
            record,
            topic,
            bytes(record.key(), "key.converter"),
            bytes(record.value(), "value.converter"),
            ledger.of(new TopicPartition(record.originalTopic(), record.originalKafkaPartition())),
            backlog);
    delivery.offsets.deliver(record.originalKafkaOffset());
    backlog.add(delivery.bytes());
    return delivery;
  }

  /** The record is in the index, in the dead letters, or no longer ours. */
  void settle() {
    offsets.settle(record.originalKafkaOffset());
    backlog.remove(bytes());
  }

  /** Whether its partition went to another task meanwhile. */
  boolean isRevoked() {
    return offsets.isRevoked();
  }

  Optional<String> keyText() {
    return key.map(RecordKey::text);
  }

  /** Where it stood; its ids where its key could be read, since the position says enough. */
  Place place() {
    Optional<RecordKey> parsed = parsedKey();
    Optional<RecordKey> ofEpisode = parsed.filter(key -> topic == IndexedTopic.EPISODES);
    Long timestamp = record.timestamp();
    return new Place(
        record.originalTopic(),
        record.originalKafkaPartition(),
        record.originalKafkaOffset(),
        Instant.ofEpochMilli(timestamp == null ? 0 : timestamp),
        parsed.map(RecordKey::tenant),
        ofEpisode.map(key -> key.segment(1)),
        ofEpisode.map(key -> key.segment(2)));
  }

  private Optional<RecordKey> parsedKey() {
    try {
      return Optional.of(RecordKey.of(topic, keyText()));
    } catch (RejectedRecord unreadable) {
      return Optional.empty();
    }
  }

  /** What it weighs while it waits. */
  long bytes() {
    return key.map(content -> content.length).orElse(0)
        + value.map(content -> content.length).orElse(0);
  }

  private static Optional<byte[]> bytes(Object field, String setting) {
    if (field == null) {
      return Optional.empty();
    }
    if (field instanceof byte[] content) {
      return Optional.of(content);
    }
    if (field instanceof String text && setting.equals("key.converter")) {
      return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
    throw new ConnectException(
        "Records arrive as "
            + field.getClass().getSimpleName()
            + "; set "
            + setting
            + "=org.apache.kafka.connect.converters.ByteArrayConverter");
  }
}
