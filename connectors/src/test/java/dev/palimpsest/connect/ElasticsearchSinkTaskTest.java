package dev.palimpsest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.palimpsest.connect.FakeElasticsearch.Fault;
import dev.palimpsest.connect.FakeElasticsearch.ItemFault;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.schema.DeadLetter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.JmxReporter;
import org.apache.kafka.common.metrics.KafkaMetricsContext;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchSinkTaskTest {

  private static final long GENERATION = 1L << 32;

  private FakeElasticsearch elasticsearch;
  private TaskHarness worker;

  @BeforeEach
  void start() throws Exception {
    elasticsearch = new FakeElasticsearch();
    worker = new TaskHarness(elasticsearch.url(), Map.of("batch.documents", "10"));
  }

  @AfterEach
  void stop() {
    worker.close();
    elasticsearch.close();
  }

  @Test
  void shouldWriteEachTopicBehindItsAlias() {
    worker.put(
        memory(0, 1, 1),
        worker.record(IndexedTopic.CHANGELOG, 0, "acme|u1|m1|2", Examples.operation().build()),
        worker.record(IndexedTopic.EPISODES, 0, "acme|c1|t1", Examples.episode().build()));

    awaitCommittable(IndexedTopic.MEMORIES, 1);
    awaitCommittable(IndexedTopic.CHANGELOG, 1);
    awaitCommittable(IndexedTopic.EPISODES, 1);
    assertThat(elasticsearch.document("memories", "m1").version()).isEqualTo(GENERATION + 1);
    assertThat(elasticsearch.document("memory-changelog", "m1:2").version())
        .isEqualTo(GENERATION + 2);
    assertThat(elasticsearch.document("episodes", "acme|c1|t1").version())
        .isEqualTo(GENERATION + 1);
  }

  @Test
  void shouldLoseNothingThroughDropsOverloadAndRejectedItems() {
    Random random = new Random(7);
    elasticsearch.faults =
        request -> {
          Fault[] passing = {
            Fault.NONE,
            Fault.NONE,
            Fault.DROP_BEFORE,
            Fault.DROP_AFTER,
            Fault.PROXY_502,
            Fault.OVERLOADED_503,
            Fault.TOO_MANY_429
          };
          return passing[random.nextInt(passing.length)];
        };
    elasticsearch.itemFaults =
        id ->
            ThreadLocalRandom.current().nextInt(3) == 0
                ? Optional.of(new ItemFault(429, "es_rejected_execution_exception"))
                : Optional.empty();

    List<SinkRecord> records = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      records.add(memory(i, i % 40, 1 + i / 40));
    }
    worker.put(records);

    awaitCommittable(IndexedTopic.MEMORIES, 300);
    for (int m = 0; m < 40; m++) {
      int newest = 1 + (m + 40 * ((299 - m) / 40)) / 40;
      assertThat(elasticsearch.document("memories", "m" + m).version())
          .isEqualTo(GENERATION + newest);
    }
    assertThat(worker.deadLetters()).isEmpty();
  }

  @Test
  void shouldCommitNothingBeforeItIsWritten() {
    elasticsearch.itemFaults =
        id ->
            id.equals("m3")
                ? Optional.of(new ItemFault(503, "unavailable_shards_exception"))
                : Optional.empty();

    worker.put(IntStream.range(0, 10).mapToObj(i -> memory(100 + i, i, 1)).toList());

    // One more try means that the answer before was worked off.
    await().atMost(Duration.ofMinutes(1)).until(() -> worker.context.metric("retries-total") > 3);
    assertThat(elasticsearch.documents).hasSize(9);
    assertThat(worker.committable(IndexedTopic.MEMORIES)).isEqualTo(103);
    elasticsearch.itemFaults = id -> Optional.empty();
    awaitCommittable(IndexedTopic.MEMORIES, 110);
  }

  @Test
  void shouldOutlastAnOutageWithoutBlockingPut() {
    elasticsearch.faults = request -> Fault.DROP_BEFORE;
    worker.close();
    worker =
        new TaskHarness(
            elasticsearch.url(), Map.of("buffer.records", "20", "batch.documents", "10"));

    long before = System.nanoTime();
    for (int i = 0; i < 25; i++) {
      worker.put(memory(i, i, 1));
    }
    worker.put();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(worker.context.paused).isEqualTo(worker.context.assignment).isNotEmpty();
    assertThat(worker.context.timeout).isLessThanOrEqualTo(100);
    assertThat(worker.committable(IndexedTopic.MEMORIES)).isZero();

    elasticsearch.faults = request -> Fault.NONE;
    awaitCommittable(IndexedTopic.MEMORIES, 25);
    worker.put();
    assertThat(worker.context.paused).isEmpty();
  }

  @Test
  void shouldSendOneBadDocumentToTheDeadLettersAndWriteTheRest() {
    elasticsearch.itemFaults =
        id ->
            id.equals("m2")
                ? Optional.of(new ItemFault(400, "document_parsing_exception"))
                : Optional.empty();

    worker.put(IntStream.range(0, 5).mapToObj(i -> memory(i, i, 1)).toList());

    awaitCommittable(IndexedTopic.MEMORIES, 5);
    assertThat(elasticsearch.documents).hasSize(4);
    DeadLetter letter = worker.deadLetters().get(0);
    assertThat(letter.getApplication()).isEqualTo("elasticsearch-sink");
    assertThat(letter.getStage()).isEqualTo("index");
    assertThat(letter.getCode()).isEqualTo("DOCUMENT_PARSING");
    assertThat(letter.getTopic()).isEqualTo("memory.state");
    assertThat(letter.getOffset()).isEqualTo(2);
    assertThat(letter.getAt().toEpochMilli()).isEqualTo(77);
    assertThat(letter.getTenant()).isEqualTo("acme");
    assertThat(letter.toString()).doesNotContain("Lisbon", "quotes the value");
    assertThat(worker.producer.history().get(0).topic())
        .isEqualTo("dead-letters.elasticsearch-sink");
    assertThat(new String(worker.producer.history().get(0).key())).isEqualTo("acme|u1|m2");
  }

  @Test
  void shouldSendUndecodableRecordsToTheDeadLetters() {
    worker.put(
        worker.raw(IndexedTopic.MEMORIES, 0, "acme|u1|m1", new byte[] {1, 2, 3}),
        worker.raw(
            IndexedTopic.MEMORIES,
            1,
            "acme|u1|m1",
            Framed.bytes(IndexedTopic.EPISODES, Examples.episode().build())),
        worker.raw(IndexedTopic.MEMORIES, 2, "no key of ours", null),
        memory(3, 1, 1));

    awaitCommittable(IndexedTopic.MEMORIES, 4);
    assertThat(worker.deadLetters())
        .extracting(DeadLetter::getCode)
        .containsExactlyInAnyOrder("BAD_BYTES", "WRONG_SCHEMA", "BAD_KEY");
    assertThat(elasticsearch.documents).hasSize(1);
  }

  @Test
  void shouldHoldTheOffsetUntilTheDeadLetterIsWritten() {
    worker.producer.sendException =
        new org.apache.kafka.common.errors.TimeoutException("brokers are away");
    worker.put(worker.raw(IndexedTopic.MEMORIES, 0, "acme|u1|m1", new byte[] {1}));

    await()
        .during(Duration.ofMillis(200))
        .until(() -> worker.committable(IndexedTopic.MEMORIES) == 0);
    worker.producer.sendException = null;

    awaitCommittable(IndexedTopic.MEMORIES, 1);
    assertThat(worker.deadLetters()).hasSize(1);
  }

  @Test
  void shouldTakeAnEqualOrNewerVersionForDone() {
    worker.put(memory(0, 1, 5));
    awaitCommittable(IndexedTopic.MEMORIES, 1);

    worker.put(memory(1, 1, 5), memory(2, 1, 4));

    awaitCommittable(IndexedTopic.MEMORIES, 3);
    assertThat(elasticsearch.document("memories", "m1").version()).isEqualTo(GENERATION + 5);
    assertThat(worker.deadLetters()).isEmpty();
  }

  @Test
  void shouldWriteATombstoneAboveEveryReplayOfItsGenerationOnly() {
    SinkRecord second =
        worker.record(
            IndexedTopic.MEMORIES,
            0,
            "acme|u1|m1",
            Examples.state(Examples.memory().setGeneration(2).setRevision(3)));
    worker.put(second, worker.record(IndexedTopic.MEMORIES, 1, "acme|u1|m1", null));
    awaitCommittable(IndexedTopic.MEMORIES, 2);
    assertThat(elasticsearch.document("memories", "m1").version()).isEqualTo(3 * GENERATION - 1);

    worker.put(
        memory(2, 1, 9),
        worker.record(
            IndexedTopic.MEMORIES,
            3,
            "acme|u1|m1",
            Examples.state(Examples.memory().setGeneration(2).setRevision(Integer.MAX_VALUE))),
        worker.record(IndexedTopic.MEMORIES, 4, "acme|u1|m1", null));
    awaitCommittable(IndexedTopic.MEMORIES, 5);
    assertThat(elasticsearch.document("memories", "m1").version()).isEqualTo(3 * GENERATION - 1);
    assertThat(elasticsearch.document("memories", "m1").body().has("text")).isFalse();

    worker.put(
        worker.record(
            IndexedTopic.MEMORIES,
            5,
            "acme|u1|m1",
            Examples.state(Examples.memory().setGeneration(3))));
    awaitCommittable(IndexedTopic.MEMORIES, 6);
    assertThat(elasticsearch.document("memories", "m1").version()).isEqualTo(3 * GENERATION + 1);
  }

  @Test
  void shouldShowItsNumbersAsJmxBeans() throws Exception {
    try (JmxReporter beans = new JmxReporter()) {
      beans.contextChange(new KafkaMetricsContext("kafka.connect"));
      worker.context.metrics.addReporter(beans);
      elasticsearch.itemFaults =
          id ->
              id.equals("m2")
                  ? Optional.of(new ItemFault(400, "document_parsing_exception"))
                  : Optional.empty();

      worker.put(memory(0, 1, 5), memory(1, 1, 4), memory(2, 2, 1));
      awaitCommittable(IndexedTopic.MEMORIES, 3);

      ObjectName bean = new ObjectName("kafka.connect:type=plugins,connector=sink");
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      assertThat(server.getAttribute(bean, "documents-written-total")).isEqualTo(1L);
      assertThat(server.getAttribute(bean, "documents-already-there-total")).isEqualTo(1L);
      assertThat(server.getAttribute(bean, "dead-letters-total")).isEqualTo(1L);
      assertThat(server.getAttribute(bean, "backlog-records")).isEqualTo(0L);
      assertThat(server.getAttribute(bean, "backlog-bytes")).isEqualTo(0L);
      assertThat((long) server.getAttribute(bean, "bulk-requests-total")).isPositive();
    }
  }

  @Test
  void shouldHalveRequestsThatAreTooLarge() {
    elasticsearch.maxItems = 2;

    worker.put(IntStream.range(0, 9).mapToObj(i -> memory(i, i, 1)).toList());

    awaitCommittable(IndexedTopic.MEMORIES, 9);
    assertThat(elasticsearch.documents).hasSize(9);
    assertThat(worker.deadLetters()).isEmpty();
  }

  @Test
  void shouldFailWithTheRemedyWhereTheAliasIsMissing() {
    elasticsearch.aliases.remove("memories");
    worker.put(memory(0, 1, 1));

    assertFails("./palimpsest index apply");
    assertThat(worker.committable(IndexedTopic.MEMORIES)).isZero();
  }

  @Test
  void shouldFailAfterAFewDenials() {
    elasticsearch.faults = request -> Fault.UNAUTHORIZED_401;
    worker.put(memory(0, 1, 1));

    assertFails("check the credentials");
    assertThat(elasticsearch.bulks).hasValue(5);
  }

  @Test
  void shouldFailWhereAConverterTookTheBytesApart() {
    assertThatThrownBy(
            () -> worker.put(worker.raw(IndexedTopic.MEMORIES, 0, "acme|u1|m1", Map.of())))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("value.converter=");
  }

  @Test
  void shouldForgetRevokedPartitions() {
    elasticsearch.faults = request -> Fault.OVERLOADED_503;
    TopicPartition partition = new TopicPartition("memory.state", 0);
    worker.put(memory(0, 1, 1));
    await().atMost(Duration.ofMinutes(1)).until(() -> elasticsearch.bulks.get() > 0);

    worker.task.close(List.of(partition));
    worker.put(memory(0, 1, 1));
    assertThat(worker.committable(IndexedTopic.MEMORIES)).isZero();

    elasticsearch.faults = request -> Fault.NONE;
    awaitCommittable(IndexedTopic.MEMORIES, 1);
  }

  @Test
  void shouldStopQuicklyInTheMiddleOfAnOutage() {
    elasticsearch.faults = request -> Fault.OVERLOADED_503;
    worker.put(IntStream.range(0, 100).mapToObj(i -> memory(i, i, 1)).toList());
    await().atMost(Duration.ofMinutes(1)).until(() -> elasticsearch.bulks.get() > 3);

    long before = System.nanoTime();
    worker.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sink-lane")))
        .isEmpty();
  }

  private SinkRecord memory(long offset, int number, int revision) {
    String id = "m" + number;
    return worker.record(
        IndexedTopic.MEMORIES,
        offset,
        "acme|u1|" + id,
        Examples.state(Examples.memory().setMemoryId(id).setRevision(revision)));
  }

  private void awaitCommittable(IndexedTopic topic, long offset) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              worker.put();
              return worker.committable(topic) == offset;
            });
  }

  private void assertFails(String message) {
    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> worker.put())
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining(message));
  }
}
