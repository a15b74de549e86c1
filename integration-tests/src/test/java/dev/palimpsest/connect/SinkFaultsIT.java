package dev.palimpsest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.VersionType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.connect.RealElasticsearch.Stored;
import dev.palimpsest.connect.Trouble.Fate;
import dev.palimpsest.connect.Trouble.Refusal;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexVersions;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.MemoryState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong between the sink and a real Elasticsearch, each failure made to happen. */
@ExtendWith(ElasticsearchExtension.class)
class SinkFaultsIT {

  private static final long GENERATION = 1L << 32;

  /** The worker would call again within this; a call that takes longer was blocked. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private RealElasticsearch elasticsearch;
  private Trouble trouble;
  private TaskHarness worker;

  @BeforeEach
  void start(RealElasticsearch server) throws IOException {
    elasticsearch = server;
    trouble = new Trouble(server.url());
    worker = worker(Map.of());
  }

  @AfterEach
  void stop() {
    worker.close();
    trouble.close();
  }

  private TaskHarness worker(Map<String, String> settings) {
    Map<String, String> all = new java.util.HashMap<>(Map.of("batch.documents", "10"));
    all.putAll(settings);
    return new TaskHarness(trouble.url(), all);
  }

  private void restartWorker(String url, Map<String, String> settings) {
    worker.close();
    Map<String, String> all = new java.util.HashMap<>(Map.of("batch.documents", "10"));
    all.putAll(settings);
    worker = new TaskHarness(url, all);
  }

  @Test
  void shouldCommitNothingThatAKilledServerDidNotAcknowledge() throws IOException {
    restartWorker(elasticsearch.url(), Map.of());
    worker.put(memories(0, 100));
    awaitCommittable(100);
    elasticsearch.process().kill();

    worker.put(memories(100, 300));
    awaitMetric("retries-total", retries -> retries > 3);

    assertThat(worker.committable(IndexedTopic.MEMORIES)).isEqualTo(100);
    elasticsearch.process().restart();
    awaitCommittable(400);
    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(400);
  }

  @Test
  void shouldReturnFromEveryCallWhileTheServerIsFrozen() throws IOException {
    restartWorker(elasticsearch.url(), Map.of("buffer.records", "20"));
    worker.put(memories(0, 5));
    awaitCommittable(5);
    elasticsearch.process().suspend();
    try {
      for (int i = 5; i < 60; i++) {
        List<SinkRecord> one = memories(i, 1);
        assertThat(timed(() -> worker.put(one))).isLessThan(POLL);
        assertThat(timed(() -> worker.committable(IndexedTopic.MEMORIES))).isLessThan(POLL);
      }
      // Its requests end by their own limit, and are made again.
      awaitMetric("retries-total", retries -> retries > 1);
      worker.put();
      assertThat(worker.context.paused).isNotEmpty();
      assertThat(worker.committable(IndexedTopic.MEMORIES)).isEqualTo(5);
    } finally {
      elasticsearch.process().resume();
    }
    awaitCommittable(60);
    assertThat(worker.context.paused).isEmpty();
    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(60);
  }

  @Test
  void shouldMakeAgainWhateverFailsAsAWhole() throws IOException {
    Fate[] fates = {
      new Fate.Pass(),
      new Fate.Refused(new Refusal(429, "es_rejected_execution_exception")),
      new Fate.Refused(new Refusal(503, "cluster_block_exception")),
      new Fate.Refused(new Refusal(500, "illegal_state_exception")),
      new Fate.Page(502),
      new Fate.CutAfter()
    };
    Random random = new Random(11);
    trouble.bulks =
        body -> {
          synchronized (random) {
            return fates[random.nextInt(fates.length)];
          }
        };

    worker.put(memories(0, 300));

    awaitCommittable(300);
    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(300);
    assertThat(worker.deadLetters()).isEmpty();
    assertThat(worker.context.metric("retries-total")).isGreaterThan(10);
  }

  @Test
  void shouldMakeAgainWhatIsNotAnsweredInTime() throws IOException {
    AtomicInteger held = new AtomicInteger();
    trouble.bulks = body -> held.getAndIncrement() < 2 ? new Fate.Held() : new Fate.Pass();
    restartWorker(trouble.url(), Map.of("request.timeout.ms", "300"));

    worker.put(memories(0, 30));

    awaitCommittable(30);
    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(30);
    // The server had obeyed the request that it did not answer.
    assertThat(worker.context.metric("documents-already-there-total")).isPositive();
  }

  @Test
  void shouldMakeSingleItemsAgainAndKeepTheirOrder() throws IOException {
    AtomicInteger first = new AtomicInteger();
    trouble.items =
        action ->
            action.get("_id").asText().equals("m0")
                    && action.get("version").asLong() == GENERATION + 1
                    && first.incrementAndGet() <= 5
                ? Optional.of(
                    first.get() % 2 == 0
                        ? new Refusal(429, "es_rejected_execution_exception")
                        : new Refusal(503, "unavailable_shards_exception"))
                : Optional.empty();
    List<SinkRecord> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      records.add(memory(i, "m" + i % 2, 1 + i / 2));
    }

    worker.put(records);

    awaitCommittable(40);
    assertThat(elasticsearch.version(Index.MEMORIES, "m0")).isEqualTo(GENERATION + 20);
    assertThat(elasticsearch.version(Index.MEMORIES, "m1")).isEqualTo(GENERATION + 20);
    // What came in a later request waited for the one that was put off.
    assertThat(first).hasValue(6);
    assertThat(trouble.passed.indexOf("m0@" + (GENERATION + 1)))
        .isLessThan(trouble.passed.indexOf("m0@" + (GENERATION + 20)));
  }

  @Test
  void shouldSendOnlyTheDocumentToTheDeadLettersThatElasticsearchRefuses() throws IOException {
    List<SinkRecord> records = new ArrayList<>(memories(0, 10));
    MemoryState otherEncoder =
        MemoryState.newBuilder(Examples.state(Examples.memory().setMemoryId("m4")))
            .setVector(List.of(1f, 2f, 3f))
            .build();
    records.set(4, worker.record(IndexedTopic.MEMORIES, 4, "acme|u1|m4", otherEncoder));

    worker.put(records);

    awaitCommittable(10);
    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(9).doesNotContainKey("m4");
    assertThat(worker.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.getOffset()).isEqualTo(4);
              assertThat(letter.getCode()).isEqualTo("DOCUMENT_PARSING");
            });
  }

  @Test
  void shouldFindTheDocumentThatAWholeRequestIsRefusedOver() throws IOException {
    trouble.bulks =
        body ->
            body.contains("\"_id\":\"m6\"")
                ? new Fate.Refused(new Refusal(400, "illegal_argument_exception"))
                : new Fate.Pass();

    worker.put(memories(0, 20));

    awaitCommittable(20);
    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(19).doesNotContainKey("m6");
    assertThat(worker.deadLetters()).extracting(DeadLetter::getOffset).containsExactly(6L);
  }

  /** The same status means a bad document or an index that is away: the type tells them apart. */
  @Test
  void shouldWaitForAnIndexThatIsClosedAndRejectNothing() throws IOException {
    awaitSetUp();
    elasticsearch.client.indices().close(close -> close.index("memories-000001"));

    worker.put(memories(0, 10));
    awaitMetric("retries-total", retries -> retries > 3);
    assertThat(worker.committable(IndexedTopic.MEMORIES)).isZero();
    assertThat(worker.deadLetters()).isEmpty();

    elasticsearch.client.indices().open(open -> open.index("memories-000001"));
    awaitCommittable(10);
    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(10);
    assertThat(worker.deadLetters()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"401", "403"})
  void shouldFailTheTaskAfterAFewDenials(int status) {
    trouble.bulks = body -> new Fate.Refused(new Refusal(status, "security_exception"));

    worker.put(memories(0, 10));

    assertFails("check the credentials and permissions");
    assertThat(trouble.requests).hasValueLessThanOrEqualTo(2 * 5);
    assertThat(worker.committable(IndexedTopic.MEMORIES)).isZero();
  }

  @Test
  void shouldTakeTombstonesOfWhatIsThereAndWhatNeverWas() throws IOException {
    worker.put(memories(0, 1));
    worker.put(
        worker.record(IndexedTopic.MEMORIES, 1, "acme|u1|m0", null),
        worker.record(IndexedTopic.MEMORIES, 2, "acme|u1|never", null),
        worker.record(IndexedTopic.CHANGELOG, 0, "acme|u1|never|1", null),
        worker.record(IndexedTopic.EPISODES, 0, "acme|c1|never", null));

    awaitCommittable(3);
    awaitCommittable(IndexedTopic.CHANGELOG, 1);
    awaitCommittable(IndexedTopic.EPISODES, 1);
    for (String id : List.of("m0", "never")) {
      JsonNode source = elasticsearch.source(Index.MEMORIES, id);
      assertThat(source.get("status").asText()).isEqualTo("ERASED");
      assertThat(source.has("text")).isFalse();
      assertThat(elasticsearch.version(Index.MEMORIES, id)).isEqualTo(2 * GENERATION - 1);
    }
    assertThat(worker.deadLetters()).isEmpty();
  }

  @Test
  void shouldChangeNothingByAReplayAndStillTakeWhatANewTopicBrings() throws IOException {
    List<SinkRecord> topic = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      topic.add(memory(i, "m" + i % 50, 1 + i / 50));
    }
    for (int i = 0; i < 10; i++) {
      topic.add(worker.record(IndexedTopic.MEMORIES, 200 + i, "acme|u1|m" + i, null));
    }
    worker.put(topic);
    awaitCommittable(210);
    Map<String, Stored> before = elasticsearch.documents(Index.MEMORIES);
    long writes = elasticsearch.writes(Index.MEMORIES);

    restartWorker(trouble.url(), Map.of());
    worker.put(topic);
    awaitCommittable(210);

    assertThat(elasticsearch.documents(Index.MEMORIES)).isEqualTo(before).hasSize(50);
    assertThat(elasticsearch.writes(Index.MEMORIES)).isEqualTo(writes);
    assertThat(worker.context.metric("documents-written-total")).isZero();

    // The topic was made anew: low offsets, higher revisions.
    restartWorker(trouble.url(), Map.of());
    worker.put(memory(0, "m20", 9), memory(1, "m21", 2));
    awaitCommittable(2);
    assertThat(elasticsearch.version(Index.MEMORIES, "m20")).isEqualTo(GENERATION + 9);
    assertThat(elasticsearch.version(Index.MEMORIES, "m21")).isEqualTo(GENERATION + 4);
  }

  @Test
  void shouldKeepRemovedWhatElasticsearchItselfWouldHaveForgotten() throws IOException {
    elasticsearch
        .client
        .indices()
        .putSettings(
            put -> put.index("memories").settings(s -> s.gcDeletes(time -> time.time("1ms"))));
    List<SinkRecord> topic =
        List.of(memory(0, "m1", 5), worker.record(IndexedTopic.MEMORIES, 1, "acme|u1|m1", null));
    worker.put(topic);
    awaitCommittable(2);

    // A hard delete of a higher version is forgotten: an older version comes back.
    hardDelete("control", 9);
    patiently().until(() -> resurrected("control", 3));

    restartWorker(trouble.url(), Map.of());
    worker.put(topic.get(0));
    awaitCommittable(1);
    assertThat(elasticsearch.source(Index.MEMORIES, "m1").get("status").asText())
        .isEqualTo("ERASED");
    assertThat(elasticsearch.version(Index.MEMORIES, "m1")).isEqualTo(2 * GENERATION - 1);
  }

  @Test
  void shouldShowADocumentWithinOneRefresh() {
    worker.put(memories(0, 1));
    awaitCommittable(1);

    long settled = System.nanoTime();
    patiently()
        .until(() -> elasticsearch.client.count(count -> count.index("memories")).count() == 1);

    // One second, and what a busy machine needs for it.
    assertThat(Duration.ofNanos(System.nanoTime() - settled)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void shouldStopWhereATemplateIsMissing() throws IOException {
    elasticsearch
        .client
        .indices()
        .deleteIndexTemplate(delete -> delete.name("palimpsest-episodes"));

    restartWorker(trouble.url(), Map.of());

    assertFails("palimpsest-episodes is missing. Run `./palimpsest index apply`");
  }

  @Test
  void shouldStopWhereATemplateIsOfAnEarlierRelease() throws IOException {
    elasticsearch
        .client
        .indices()
        .putIndexTemplate(
            put -> put.name("palimpsest-memories").indexPatterns("memories-*").version(1L));

    restartWorker(trouble.url(), Map.of());

    assertFails("palimpsest-memories is of another release");
  }

  @Test
  void shouldStopWhereAMappingIsOldUntilTheAliasIsMovedToTheNextIndex() throws IOException {
    worker.put(memories(0, 1));
    awaitCommittable(1);
    elasticsearch.client.indices().delete(delete -> delete.index("memories-000001"));
    elasticsearch
        .client
        .indices()
        .create(
            create ->
                create
                    .index("memories-000001")
                    .mappings(m -> m.properties("vector", p -> p.keyword(k -> k)))
                    .aliases("memories", alias -> alias.isWriteIndex(true)));
    restartWorker(trouble.url(), Map.of());
    assertFails("memories-000001 does not map field vector as dense_vector");

    IndexVersions versions = new IndexVersions(elasticsearch.client, Index.MEMORIES);
    String next = versions.create();
    versions.makeLive(next);
    versions.finish(next);
    restartWorker(trouble.url(), Map.of());
    worker.put(memories(0, 1));
    awaitCommittable(1);

    assertThat(elasticsearch.documents(Index.MEMORIES)).hasSize(1);
    assertThat(elasticsearch.client.indices().exists(e -> e.index("memories-000001")).value())
        .isTrue();
  }

  private void hardDelete(String id, long version) throws IOException {
    elasticsearch.client.delete(
        delete ->
            delete.index("memories").id(id).version(version).versionType(VersionType.External));
  }

  private boolean resurrected(String id, long version) throws IOException {
    elasticsearch.client.indices().refresh(refresh -> refresh.index("memories"));
    try {
      elasticsearch.client.index(
          index ->
              index
                  .index("memories")
                  .id(id)
                  .version(version)
                  .versionType(VersionType.External)
                  .document(Map.of("tenant", "acme")));
      return true;
    } catch (co.elastic.clients.elasticsearch._types.ElasticsearchException e) {
      assertThat(e.status()).isEqualTo(409);
      return false;
    }
  }

  private List<SinkRecord> memories(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(i -> memory(i, "m" + i, 1)).toList();
  }

  private SinkRecord memory(long offset, String id, int revision) {
    MemoryRecord.Builder memory = Examples.memory().setMemoryId(id).setRevision(revision);
    return worker.record(IndexedTopic.MEMORIES, offset, "acme|u1|" + id, Examples.state(memory));
  }

  /** Templates and mappings were looked at. */
  private void awaitSetUp() {
    worker.put(worker.record(IndexedTopic.EPISODES, 0, "acme|c1|t1", Examples.episode().build()));
    awaitCommittable(IndexedTopic.EPISODES, 1);
  }

  private void awaitCommittable(long offset) {
    awaitCommittable(IndexedTopic.MEMORIES, offset);
  }

  private void awaitCommittable(IndexedTopic topic, long offset) {
    patiently()
        .until(
            () -> {
              worker.put();
              return worker.committable(topic) == offset;
            });
  }

  private void awaitMetric(String name, LongPredicate reached) {
    patiently().until(() -> reached.test(worker.context.metric(name)));
  }

  private void assertFails(String message) {
    patiently()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> worker.put())
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining(message));
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));
  }

  private static Duration timed(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
