package dev.palimpsest.connect.source;

import static dev.palimpsest.connect.source.Debezium.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.palimpsest.schema.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.Test;

class TurnRowTest {

  private static final String CANARY = "Zanzibarine";

  private final SourceHarness harness = SourceHarness.table("column.version", "version");

  @Test
  void shouldFinishTheRecordAsIngestWritesIt() {
    SourceRecord source = create(message("c|1", "I live in Leeds."));
    source.headers().addString("__debezium.newkey", "of no concern");

    SourceRecord finished = harness.apply(source);

    assertThat(finished.topic()).isEqualTo("conversations.turns");
    assertThat(finished.kafkaPartition()).isNull();
    assertThat(text(finished.key())).isEqualTo("acme|c%7C1");
    assertThat(finished.keySchema()).isEqualTo(Schema.BYTES_SCHEMA);
    assertThat(finished.valueSchema()).isEqualTo(Schema.BYTES_SCHEMA);
    assertThat((byte[]) finished.value()).startsWith(0);
    assertThat(finished.timestamp()).as("the broker's time of ingestion").isNull();
    assertThat(finished.sourceOffset()).isEqualTo(source.sourceOffset());
    Map<String, String> headers = new LinkedHashMap<>();
    finished.headers().forEach(header -> headers.put(header.key(), text(header.value())));
    assertThat(headers)
        .containsExactly(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_type", "dev.palimpsest.turn.said"),
            Map.entry("ce_source", "/palimpsest/ingest"),
            Map.entry("ce_id", "acme|c%7C1|7|1"));
  }

  @Test
  void shouldDropWhatIsAboutNoRow() {
    assertThat(harness.apply(Debezium.tombstone())).isNull();
    assertThat(harness.apply(Debezium.schemaChange())).isNull();
    assertThat(harness.apply(Debezium.change("m", null, null))).isNull();
    assertThat(harness.codes()).isEmpty();
  }

  @Test
  void shouldLetHeartbeatsPassAsBytesSoThatThePositionIsKept() {
    SourceRecord passed = harness.apply(Debezium.heartbeat());

    assertThat(passed.topic()).isEqualTo("__debezium-heartbeat.chat");
    assertThat(passed.key()).isNull();
    assertThat(text(passed.value())).isEqualTo(Long.toString(Debezium.COMMITTED));
    assertThat(passed.sourceOffset()).isEqualTo(Map.of("lsn", Debezium.LSN));
  }

  @Test
  void shouldRefuseRecordsThatLostTheirEnvelope() {
    SourceRecord unwrapped = Debezium.record(Debezium.TABLE, message("c1", CANARY));

    assertThatThrownBy(() -> harness.apply(unwrapped))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("make this transform the first")
        .hasMessageNotContaining(CANARY);
  }

  @Test
  void shouldSayPlaceAndCodeInADeadLetterAndNothingElse() {
    Struct bad = message(CANARY, null);

    assertThat(harness.apply(create(bad))).isNull();

    assertThat(harness.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.getApplication()).isEqualTo("postgres-source");
              assertThat(letter.getStage()).isEqualTo("map");
              assertThat(letter.getCode()).isEqualTo("NULL_BODY");
              assertThat(letter.getTopic()).isEqualTo(Debezium.TABLE);
              assertThat(letter.getPartition()).isEqualTo(-1);
              assertThat(letter.getOffset()).isEqualTo(Debezium.LSN);
              assertThat(letter.getAt()).isEqualTo(Instant.ofEpochMilli(Debezium.COMMITTED));
              assertThat(letter.toString()).doesNotContain(CANARY, "dana");
            });
    assertThat(harness.producer.history().get(0).topic()).isEqualTo("dead-letters.postgres-source");
    assertThat(harness.producer.history().get(0).key()).isNull();
    assertThat(harness.apply(create(message("c1", "Going on.")))).isNotNull();
  }

  @Test
  void shouldReportATextThatNoRecordCanHold() {
    assertThat(harness.apply(create(message("c1", "a".repeat(262_145))))).isNull();
    assertThat(harness.apply(create(message("c".repeat(1_000_000), "Hello.")))).isNull();

    assertThat(harness.deadLetters())
        .extracting(DeadLetter::getCode)
        .containsExactly("TEXT_TOO_LONG", "RECORD_TOO_LARGE");
    assertThat(harness.apply(create(message("c1", "ä".repeat(262_144))))).isNotNull();
  }

  @Test
  void shouldWaitWhileTheBrokersDoNotTakeADeadLetter() throws Exception {
    harness.producer.sendException =
        new org.apache.kafka.common.errors.TimeoutException("brokers are away");

    CompletableFuture<SourceRecord> applied =
        CompletableFuture.supplyAsync(() -> harness.apply(create(message("c1", null))));
    await().during(Duration.ofMillis(300)).until(() -> !applied.isDone());
    harness.producer.sendException = null;

    assertThat(applied.get(20, TimeUnit.SECONDS)).isNull();
    assertThat(harness.codes()).containsExactly("NULL_BODY");
  }

  /** A retriable failure is what Connect skips when it is stopped. */
  @Test
  void shouldWaitWhileTheRegistryDoesNotAnswerAndNotLetTheRowBeSkippedWhenItIsStopped()
      throws Exception {
    SourceHarness away =
        SourceHarness.of("table", "tenant", "acme", "schema.registry.url", "http://127.0.0.1:1");
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Thread task =
        new Thread(
            () -> {
              try {
                away.apply(create(message("c1", CANARY)));
              } catch (RuntimeException e) {
                failure.set(e);
              }
            });
    task.start();
    await().during(Duration.ofMillis(300)).until(task::isAlive);
    task.interrupt();
    task.join(20_000);

    assertThat(failure.get())
        .isInstanceOf(ConnectException.class)
        .isNotInstanceOf(RetriableException.class)
        .hasMessageContaining("read again")
        .hasMessageNotContaining(CANARY);
    assertThat(away.producer.history()).isEmpty();
  }

  @Test
  void shouldBeFoundByAWorker() {
    assertThat(ServiceLoader.load(Transformation.class).stream().map(ServiceLoader.Provider::type))
        .contains(TurnRow.class);
  }

  private static Struct message(String conversation, String body) {
    return Debezium.row()
        .number("id", 7L)
        .text("tenant", "acme")
        .text("conversation_id", conversation)
        .text("user_id", "dana")
        .text("role", "user")
        .text("author", "Dana Reyes")
        .text("body", body)
        .time("created_at", "2026-03-02T09:00:00Z")
        .number("version", 1L)
        .struct();
  }

  private static String text(Object bytes) {
    return new String((byte[]) bytes, StandardCharsets.UTF_8);
  }
}
