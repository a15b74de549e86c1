package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Turn;
import dev.palimpsest.local.pipeline.Connector;
import dev.palimpsest.local.pipeline.ConnectorConfig;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.schema.Change;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Reason;
import dev.palimpsest.schema.Status;
import dev.palimpsest.streams.EventHeaders;
import dev.palimpsest.streams.TurnRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A chat platform's own database feeds the pipeline through the ready settings: its history, what
 * happens afterwards, and what happens while the worker is dead.
 */
@ExtendWith(ServersExtension.class)
class DebeziumIT {
  private static final String CHATTED = "chatted";
  private static final String BOXED = "boxed";
  private static final String CHAT_SLOT = "palimpsest_chat_messages";
  private static final String REPLAY_SLOT = "palimpsest_replay";
  private static final String OUTBOX_SLOT = "palimpsest_outbox";

  private static final int CONVERSATIONS = 5;
  private static final int HISTORY = 200;
  private static final int IN_FLIGHT = 100;
  private static final int MOST_BEFORE_THE_CRASH = 3_000;
  private static final int AFTER_THE_CRASH = 100;
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  /** Stands in rows that make no turn, and must stand nowhere else. */
  private static final String CANARY = "Zanzibarine";

  @Test
  void shouldCarryATableOnFromItsHistoryThroughEditsAndACrash(RunningPipeline pipeline)
      throws Exception {
    Connector connector = connector(pipeline, "chat-messages");
    Connector replay = connector(pipeline, "chat-messages-replay");
    try (Database database = new Database(pipeline.servers().postgresUrl());
        ArrivedTurns arrived = new ArrivedTurns(pipeline.settings(), CHATTED)) {
      database.script(pipeline.home(), "chat_messages.sql");
      try {
        writeHistory(database);
        connector.start(config(pipeline, "postgres-chat-messages.json"));
        arrived.await("the history", () -> arrived.ids().size() >= HISTORY);
        assertInOrder(arrived);
        assertAsIngestWrites(arrived);

        changeAndRemove(database, arrived);
        reportBadRows(pipeline, database, connector, arrived);
        crashWhileRowsAreWritten(pipeline, connector, arrived);

        Set<String> expected = expected(database);
        arrived.await("every row", () -> new HashSet<>(arrived.ids()).containsAll(expected));
        arrived.awaitRedacted(pipeline);
        assertThat(arrived.ids()).doesNotHaveDuplicates().containsAll(expected);
        assertThat(arrived.redactedIds()).containsExactlyInAnyOrderElementsOf(arrived.ids());
        assertWithdrawn(pipeline);

        List<String> before = arrived.redactedIds();
        replay.start(replayed(pipeline));
        arrived.await(
            "the table once more", () -> arrived.ids().size() >= before.size() + rows(database));
        arrived.awaitRedacted(pipeline);
        assertThat(new HashSet<>(arrived.ids())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(arrived.redactedIds()).containsExactlyInAnyOrderElementsOf(before);
      } finally {
        connector.delete();
        replay.delete();
        arrived.await(
            "the slots to go", () -> database.dropped(CHAT_SLOT) && database.dropped(REPLAY_SLOT));
        database.run("DROP PUBLICATION palimpsest_chat_messages");
        database.run("DROP TABLE public.chat_messages");
        database.run("DROP FUNCTION public.chat_messages_count()");
      }
    }
  }

  @Test
  void shouldCarryAnOutboxOn(RunningPipeline pipeline) throws Exception {
    Connector connector = connector(pipeline, "outbox");
    try (Database database = new Database(pipeline.servers().postgresUrl());
        ArrivedTurns arrived = new ArrivedTurns(pipeline.settings(), BOXED)) {
      database.script(pipeline.home(), "outbox.sql");
      try {
        box(database, "t1", 1, "SAID", "user", "I have a cat.");
        box(database, "t2", 1, "SAID", "assistant", "What is it called?");
        connector.start(config(pipeline, "postgres-outbox.json"));
        box(database, "t1", 2, "EDITED", "user", "I have a dog.");
        box(database, "t1", 2, "EDITED", "user", "I have a dog.");
        box(database, "t3", 1, "SAID", "user", null);
        box(database, "t4", 1, "SAID", "robot", CANARY);
        database.run("ALTER TABLE public.palimpsest_outbox ADD COLUMN mood text");
        box(database, "t5", 1, "SAID", "user", CANARY);
        database.run("ALTER TABLE public.palimpsest_outbox DROP COLUMN mood");
        database.run("DELETE FROM public.palimpsest_outbox");
        box(database, "t1", 3, "DELETED", "user", null);

        arrived.await("the last row", () -> arrived.ids().contains("boxed|b1|t1|3"));
        arrived.await("the dead letters", () -> codes(arrived, ".palimpsest_outbox").size() >= 3);
        arrived.awaitRedacted(pipeline);

        assertThat(arrived.ids())
            .containsExactly(
                "boxed|b1|t1|1",
                "boxed|b1|t2|1",
                "boxed|b1|t1|2",
                "boxed|b1|t1|2",
                "boxed|b1|t1|3");
        assertThat(arrived.redactedIds())
            .containsExactly("boxed|b1|t1|1", "boxed|b1|t2|1", "boxed|b1|t1|2", "boxed|b1|t1|3");
        assertThat(codes(arrived, ".palimpsest_outbox"))
            .containsExactly("NULL_BODY", "UNKNOWN_ROLE", "UNKNOWN_COLUMN");
        assertThat(connector.running()).isTrue();
        assertAsIngestWrites(arrived);
        assertSilent(pipeline, arrived);
      } finally {
        connector.delete();
        arrived.await("the slot to go", () -> database.dropped(OUTBOX_SLOT));
        database.run("DROP PUBLICATION palimpsest_outbox");
        database.run("DROP TABLE public.palimpsest_outbox");
      }
    }
  }

  /** Rows whose order in the table is not that of their times, some changed and one marked. */
  private static void writeHistory(Database database) throws SQLException {
    List<Integer> minutes = new ArrayList<>();
    for (int minute = 0; minute < HISTORY; minute++) {
      minutes.add(minute);
    }
    Collections.shuffle(minutes, new Random(7));
    for (int minute : minutes) {
      say(database, "c" + minute % CONVERSATIONS, "assistant", "Message " + minute, minute);
    }
    database.run("UPDATE public.chat_messages SET body = body || ', mended' WHERE id % 9 = 0");
    database.run("UPDATE public.chat_messages SET deleted_at = now() WHERE id = 5");
  }

  private static void changeAndRemove(Database database, ArrivedTurns arrived) throws SQLException {
    say(database, "talk", "user", "I live in Leeds.", HISTORY);
    say(database, "talk", "user", "I have a cat.", HISTORY + 1);
    say(database, "talk", "user", "I play the cello.", HISTORY + 2);
    database.run(
        "UPDATE public.chat_messages SET body = 'I live in York.' WHERE body = 'I live in Leeds.'");
    database.run("DELETE FROM public.chat_messages WHERE body = 'I have a cat.'");
    arrived.await("the changes", () -> arrived.of("talk").size() >= 5);
    assertThat(arrived.of("talk"))
        .extracting(record -> record.value().getChange() + " " + record.value().getText())
        .containsExactly(
            "SAID I live in Leeds.",
            "SAID I have a cat.",
            "SAID I play the cello.",
            "EDITED I live in York.",
            "DELETED ");
  }

  private static void reportBadRows(
      RunningPipeline pipeline, Database database, Connector connector, ArrivedTurns arrived)
      throws SQLException, IOException {
    String insert =
        "INSERT INTO public.chat_messages (tenant, conversation_id, user_id, role, body)"
            + " VALUES (?, 'bad', ?, ?, ?)";
    database.run(insert, CHATTED, CANARY, "user", null);
    database.run(insert, CHATTED, "dana", "robot", CANARY);
    database.run("ALTER TABLE public.chat_messages RENAME COLUMN author TO display_name");
    database.run(insert, CHATTED, "dana", "user", CANARY);
    database.run("ALTER TABLE public.chat_messages RENAME COLUMN display_name TO author");
    database.run(insert, CHATTED, "dana", "user", "I am still here.");
    database.run("DELETE FROM public.chat_messages WHERE body IS NULL OR body = ?", CANARY);

    arrived.await("the good row", () -> arrived.conversations().contains("bad"));
    // a row that made no turn is no turn to take back, but its end is told as that of any other
    arrived.await("the dead letters", () -> codes(arrived, ".chat_messages").size() >= 4);
    assertThat(codes(arrived, ".chat_messages"))
        .containsExactly("NULL_BODY", "UNKNOWN_ROLE", "MISSING_COLUMN", "UNKNOWN_ROLE");
    assertThat(connector.running()).isTrue();
    assertSilent(pipeline, arrived);
  }

  /** Kills the worker while turns arrive and rows are still being written. */
  private static void crashWhileRowsAreWritten(
      RunningPipeline pipeline, Connector connector, ArrivedTurns arrived) {
    AtomicBoolean crashed = new AtomicBoolean();
    int before = arrived.ids().size();
    CompletableFuture<Integer> writer =
        CompletableFuture.supplyAsync(() -> writeUntil(crashed, pipeline));
    arrived.await("turns on their way", () -> arrived.ids().size() >= before + IN_FLIGHT);
    pipeline.servers().killConnect();
    crashed.set(true);
    int written = writer.join();
    arrived.await("what was committed", () -> true);
    assertThat(arrived.ids().size() - before).as("some rows are still to come").isLessThan(written);
    pipeline.servers().restartConnect();
    arrived.await("the connector", connector::running);
  }

  private static int writeUntil(AtomicBoolean crashed, RunningPipeline pipeline) {
    try (Database database = new Database(pipeline.servers().postgresUrl())) {
      int row = 0;
      for (; row < MOST_BEFORE_THE_CRASH && !crashed.get(); row++) {
        say(database, "burst" + row % CONVERSATIONS, "assistant", "Line " + row, 2 * HISTORY + row);
      }
      for (int more = 0; more < AFTER_THE_CRASH; more++, row++) {
        say(database, "burst" + row % CONVERSATIONS, "assistant", "Line " + row, 2 * HISTORY + row);
      }
      database.run(
          "UPDATE public.chat_messages SET body = body || ', mended' WHERE body = 'Line 7'");
      return row;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(
      Database database, String conversation, String role, String body, int minute)
      throws SQLException {
    OffsetDateTime at = START.plusSeconds(60L * minute).atOffset(ZoneOffset.UTC);
    database.run(
        "INSERT INTO public.chat_messages"
            + " (tenant, conversation_id, user_id, role, author, body, created_at, updated_at)"
            + " VALUES (?, ?, 'dana', ?, 'Dana', ?, ?, ?)",
        CHATTED,
        conversation,
        role,
        body,
        at,
        at);
  }

  private static void box(
      Database database, String turn, int revision, String change, String role, String body)
      throws SQLException {
    database.run(
        "INSERT INTO public.palimpsest_outbox"
            + " (tenant, conversation, turn, revision, change, user_id, role, author, body, attributes)"
            + " VALUES (?, 'b1', ?, ?, ?, 'lee', ?, 'Lee', ?, ?::jsonb)",
        BOXED,
        turn,
        revision,
        change,
        role,
        body,
        role.equals("user") ? "{\"channel\": \"web\"}" : null);
  }

  /** What the rows that stand say, by what {@code Revision} promises. */
  private static Set<String> expected(Database database) throws SQLException {
    return database.values(
        "SELECT concat_ws('|', tenant, conversation_id, id,"
            + " CASE WHEN deleted_at IS NULL THEN 2 * version - 1 ELSE 2 * version END)"
            + " FROM public.chat_messages");
  }

  private static int rows(Database database) throws SQLException {
    return expected(database).size();
  }

  private static void assertInOrder(ArrivedTurns arrived) {
    assertThat(arrived.ids()).hasSize(HISTORY).doesNotHaveDuplicates();
    assertThat(arrived.conversations()).hasSize(CONVERSATIONS);
    for (String conversation : arrived.conversations()) {
      List<ConsumerRecord<String, ConversationTurn>> turns = arrived.of(conversation);
      assertThat(turns).hasSize(HISTORY / CONVERSATIONS);
      assertThat(turns)
          .extracting(ConsumerRecord::partition)
          .containsOnly(turns.get(0).partition());
      assertThat(turns)
          .filteredOn(record -> record.value().getChange() != Change.DELETED)
          .extracting(record -> record.value().getOccurredAt())
          .isSorted();
    }
    assertThat(arrived.records())
        .extracting(record -> record.value().getChange())
        .contains(Change.SAID, Change.EDITED)
        .containsOnlyOnce(Change.DELETED);
  }

  private static void assertAsIngestWrites(ArrivedTurns arrived) {
    for (ConsumerRecord<String, ConversationTurn> record : arrived.records()) {
      Turn turn = TurnRecords.turn(record.value()).orElseThrow();
      assertThat(record.key()).isEqualTo(turn.id().conversationKey());
      assertThat(record.headers().toArray()).containsExactly(EventHeaders.ofTurn(turn).toArray());
      assertThat(Instant.ofEpochMilli(record.timestamp()))
          .as("the time of ingestion, or retention would end a history as it lands")
          .isAfter(Instant.now().minusSeconds(3600));
    }
  }

  /** Evidence of what was edited or removed is gone; what stands is believed. */
  private static void assertWithdrawn(RunningPipeline pipeline) {
    List<OperationRecord> operations = new ArrayList<>();
    try (Flow flow = new Flow(pipeline.settings())) {
      pipeline.awaitProcessed(flow, operations::add);
    }
    operations.removeIf(operation -> !operation.getTenant().equals(CHATTED));
    assertThat(believed(operations))
        .contains("residence.city = York")
        .doesNotContain("residence.city = Leeds");
    assertThat(operations)
        .filteredOn(operation -> operation.getOp() == Operation.DELETE)
        .extracting(OperationRecord::getReason)
        .contains(Reason.WITHDRAWN);
    assertThat(operations)
        .filteredOn(operation -> operation.getReason() == Reason.WITHDRAWN)
        .extracting(operation -> operation.getBefore().getValue())
        .contains("Leeds")
        .anyMatch(value -> value.contains("cat"));
  }

  private static List<String> believed(List<OperationRecord> operations) {
    Map<String, MemoryRecord> memories = new HashMap<>();
    operations.forEach(operation -> memories.put(operation.getMemoryId(), operation.getAfter()));
    return memories.values().stream()
        .filter(memory -> memory.getStatus() == Status.ACTIVE)
        .map(memory -> memory.getSlot() + " = " + memory.getValue())
        .toList();
  }

  private static List<String> codes(ArrivedTurns arrived, String table) {
    return arrived.letters().stream()
        .filter(letter -> letter.getTopic().endsWith(table))
        .map(DeadLetter::getCode)
        .toList();
  }

  /** Neither dead letters nor logs say what stood in a bad row. */
  private static void assertSilent(RunningPipeline pipeline, ArrivedTurns arrived)
      throws IOException {
    assertThat(arrived.letters()).allMatch(letter -> !letter.toString().contains(CANARY));
    try (Stream<Path> logs = Files.list(pipeline.servers().data().resolve("logs"))) {
      for (Path log :
          logs.filter(file -> file.getFileName().toString().startsWith("connect")).toList()) {
        assertThat(Files.readString(log)).doesNotContain(CANARY);
      }
    }
  }

  private static Connector connector(RunningPipeline pipeline, String name) {
    return new Connector(() -> pipeline.servers().endpoints().connectUrl(), name);
  }

  private static ConnectorConfig config(RunningPipeline pipeline, String file) throws IOException {
    return ConnectorConfig.ready(file)
        .at(pipeline.servers().seenByConnect())
        .from(pipeline.servers().postgresSeenByConnect());
  }

  /** The same table with an empty memory of what was read, as after a lost slot. */
  private static ConnectorConfig replayed(RunningPipeline pipeline) throws IOException {
    return config(pipeline, "postgres-chat-messages.json")
        .with("topic.prefix", "palimpsest-replay")
        .with("slot.name", REPLAY_SLOT);
  }
}
