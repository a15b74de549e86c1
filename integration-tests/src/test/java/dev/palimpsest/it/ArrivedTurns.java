package dev.palimpsest.it;

import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Key;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.AvroSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.awaitility.Awaitility;

/**
 * The committed turns of one tenant, before redaction and behind it, and what did not become one.
 */
final class ArrivedTurns implements AutoCloseable {
  private static final Duration GENEROUS = Duration.ofMinutes(4);

  private final String tenant;
  private final Duration patience;
  private final TopicFeed<byte[]> turns;
  private final Deserializer<ConversationTurn> values;
  private final TopicFeed<RedactedTurn> redacted;
  private final TopicFeed<DeadLetter> letters;
  private final List<ConsumerRecord<String, ConversationTurn>> seen = new ArrayList<>();
  private final List<String> passed = new ArrayList<>();
  private final List<DeadLetter> reported = new ArrayList<>();

  ArrivedTurns(Settings settings, String tenant) {
    this(settings, tenant, GENEROUS);
  }

  /**
   * @param patience how long to wait at most for anything
   */
  ArrivedTurns(Settings settings, String tenant, Duration patience) {
    this.tenant = tenant;
    this.patience = patience;
    turns = TopicFeed.raw(settings, Topic.TURNS);
    values = new AvroSerdes(settings.registry().url()).deserializer(ConversationTurn.class);
    redacted = TopicFeed.of(settings, Topic.REDACTED, RedactedTurn.class);
    letters = TopicFeed.of(settings, Topic.SOURCE_DEAD_LETTERS, DeadLetter.class);
  }

  /** Returns once the condition holds; reads on meanwhile. */
  void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what)
        .atMost(patience)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              read();
              return condition.call();
            });
  }

  /** Returns once redaction has taken all that the topic holds by now. */
  void awaitRedacted(RunningPipeline pipeline) {
    try (Flow flow = new Flow(pipeline.settings())) {
      pipeline.awaitProcessed(flow, patience, operation -> {});
    }
    while (!redacted.caughtUp()) {
      read();
    }
  }

  private void read() {
    turns.poll(
        record -> {
          // by the key: other tests leave records there that nobody can decode
          if (record.key() != null && record.key().startsWith(Key.prefix(tenant))) {
            seen.add(decoded(record));
          }
        });
    redacted.poll(
        record -> {
          if (record.value().getTenant().equals(tenant)) {
            passed.add(id(record.key(), record.value().getRevision()));
          }
        });
    letters.poll(record -> reported.add(record.value()));
  }

  private ConsumerRecord<String, ConversationTurn> decoded(ConsumerRecord<String, byte[]> record) {
    return new ConsumerRecord<>(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.timestampType(),
        record.serializedKeySize(),
        record.serializedValueSize(),
        record.key(),
        values.deserialize(record.topic(), record.value()),
        record.headers(),
        record.leaderEpoch());
  }

  List<ConsumerRecord<String, ConversationTurn>> records() {
    return List.copyOf(seen);
  }

  /** {@code tenant|conversation|turn|revision} of all turns, repeats among them. */
  List<String> ids() {
    return seen.stream().map(ConsumerRecord::value).map(ArrivedTurns::id).toList();
  }

  Set<String> conversations() {
    return seen.stream()
        .map(record -> record.value().getConversation())
        .collect(Collectors.toSet());
  }

  List<ConsumerRecord<String, ConversationTurn>> of(String conversation) {
    return seen.stream()
        .filter(record -> record.value().getConversation().equals(conversation))
        .toList();
  }

  /** The same ids, behind redaction. */
  List<String> redactedIds() {
    return List.copyOf(passed);
  }

  List<DeadLetter> letters() {
    return List.copyOf(reported);
  }

  static String id(ConversationTurn turn) {
    return id(Key.of(turn.getTenant(), turn.getConversation(), turn.getTurn()), turn.getRevision());
  }

  private static String id(String key, int revision) {
    return key + "|" + revision;
  }

  @Override
  public void close() {
    turns.close();
    redacted.close();
    letters.close();
  }
}
