package dev.palimpsest.connect.source;

import dev.palimpsest.connect.Framed;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.connect.source.SourceRecord;

/** A transform as a worker runs it, with a registry and dead letters in memory. */
final class SourceHarness implements AutoCloseable {

  final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  final TurnRow transform = new TurnRow(settings -> producer);

  private SourceHarness(Map<String, String> settings) {
    transform.configure(settings);
  }

  /** Over a table with the columns of {@code infra/postgres/chat_messages.sql}. */
  static SourceHarness table(String... more) {
    Map<String, String> settings = settings("table", more);
    settings.put("column.tenant", "tenant");
    settings.put("column.author", "author");
    return new SourceHarness(settings);
  }

  /** With the given settings and no others. */
  static SourceHarness of(String mode, String... settings) {
    return new SourceHarness(settings(mode, settings));
  }

  /**
   * @param more names and values by turns
   */
  static Map<String, String> settings(String mode, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("mode", mode);
    settings.put("schema.registry.url", Framed.REGISTRY);
    settings.put("bootstrap.servers", "127.0.0.1:9092");
    for (int i = 0; i < more.length; i += 2) {
      settings.put(more[i], more[i + 1]);
    }
    return settings;
  }

  SourceRecord apply(SourceRecord record) {
    return transform.apply(record);
  }

  /** The turn that a record makes; it must make one. */
  ConversationTurn turn(SourceRecord record) {
    SourceRecord finished = apply(record);
    if (finished == null) {
      throw new AssertionError("no turn, but the dead letters " + codes());
    }
    return (ConversationTurn) Framed.value(finished.topic(), (byte[]) finished.value());
  }

  List<DeadLetter> deadLetters() {
    return producer.history().stream()
        .map(record -> (DeadLetter) Framed.value(record.topic(), record.value()))
        .toList();
  }

  List<String> codes() {
    return deadLetters().stream().map(DeadLetter::getCode).toList();
  }

  @Override
  public void close() {
    transform.close();
  }
}
