package dev.palimpsest.local.pipeline;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Key;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Watches what walks through a pipeline, and tells when all of it has arrived. */
public final class Flow implements AutoCloseable {
  private final TopicFeed<byte[]> turns;
  private final TopicFeed<RedactedTurn> redacted;
  private final TopicFeed<MemoryCandidate> candidates;
  private final TopicFeed<OperationRecord> operations;
  private final Admin admin;
  private final ElasticsearchClient elasticsearch;
  private final Set<String> episodes = new HashSet<>();
  private final Set<String> memories = new HashSet<>();
  private long taken;
  private long decided;

  public Flow(Settings settings) {
    turns = TopicFeed.raw(settings, Topic.TURNS);
    redacted = TopicFeed.of(settings, Topic.REDACTED, RedactedTurn.class);
    candidates = TopicFeed.of(settings, Topic.CANDIDATES, MemoryCandidate.class);
    operations = TopicFeed.of(settings, Topic.OPERATIONS, OperationRecord.class);
    admin = Admin.create(Connections.kafka(settings.kafka()));
    elasticsearch = Connections.elasticsearch(settings.elasticsearch());
  }

  /** Hands over what has come since the last call; waits a moment for it. */
  public void poll(Consumer<RedactedTurn> onTurn, Consumer<OperationRecord> onOperation) {
    redacted.poll(
        record -> {
          taken++;
          episodes.add(record.key());
          onTurn.accept(record.value());
        });
    operations.poll(
        record -> {
          decided++;
          memories.add(Key.head(record.key(), 3));
          onOperation.accept(record.value());
        });
  }

  /** Redacted turns seen. */
  public long taken() {
    return taken;
  }

  /** Operations seen. */
  public long decided() {
    return decided;
  }

  /**
   * Whether the applications have worked off every turn that the log holds, and all operations were
   * handed over. Asked along the way of the data: what one stage has written is final once the
   * stage before has committed.
   */
  public boolean processed() {
    return readToEnd(turns)
        && committed(Application.REDACTION, turns)
        && redacted.caughtUp()
        && committed(Application.MEMORY, redacted)
        && readToEnd(candidates)
        && committed(Application.MEMORY, candidates)
        && operations.caughtUp();
  }

  /**
   * Whether the indices hold what was handed over: each turn, each memory, each operation, once.
   */
  public boolean indexed() throws IOException {
    return count(Index.EPISODES) == episodes.size()
        && count(Index.CHANGELOG) == decided
        && count(Index.MEMORIES) == memories.size();
  }

  public long count(Index index) throws IOException {
    return elasticsearch.count(count -> count.index(index.alias())).count();
  }

  private boolean committed(Application application, TopicFeed<?> feed) {
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(application.id()).partitionsToOffsetAndMetadata().get();
      return feed.afterLast().entrySet().stream()
          .allMatch(
              end ->
                  committed.get(end.getKey()) != null
                      && committed.get(end.getKey()).offset() >= end.getValue());
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean readToEnd(TopicFeed<?> feed) {
    while (!feed.caughtUp()) {
      feed.poll(record -> {});
    }
    return true;
  }

  @Override
  public void close() {
    turns.close();
    redacted.close();
    candidates.close();
    operations.close();
    admin.close();
    try {
      elasticsearch.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
