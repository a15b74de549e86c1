package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.local.pipeline.Connector;
import dev.palimpsest.local.pipeline.ConnectorConfig;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.streams.Application;
import dev.palimpsest.streams.TurnRecords;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole way from the rows of a table to the index, with one kill -9 each of Connect, the memory
 * application and Elasticsearch while rows are on their way: no turn is lost, none applied twice,
 * and the index holds what the topics say. {@code -Dit.table.rows=20000} is the long form.
 */
@ExtendWith(ServersExtension.class)
class TableToIndexIT {
  private static final String TENANT = "tabled";
  private static final String SLOT = "palimpsest_chat_messages";
  private static final int ROWS = Integer.getInteger("it.table.rows", 600);
  private static final int ROWS_OF_A_CONVERSATION = 50;
  private static final int ROWS_OF_A_STATEMENT = 5;
  private static final int CHANGED = 97;
  private static final Duration GENEROUS = Duration.ofMinutes(5).plusMillis(200L * ROWS);
  private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
  private static final List<String> CITIES = List.of("Leeds", "York", "Utrecht", "Lund", "Porto");
  private static final List<String> SPORTS = List.of("tennis", "squash", "climbing", "yoga");

  @Test
  void shouldLoseNothingAndApplyNothingTwice(RunningPipeline pipeline) throws Exception {
    Settings settings = pipeline.settings();
    Connector connector =
        new Connector(() -> pipeline.servers().endpoints().connectUrl(), "tabled");
    try (Database database = new Database(pipeline.servers().postgresUrl());
        ArrivedTurns arrived = new ArrivedTurns(settings, TENANT, GENEROUS);
        Flow flow = new Flow(settings)) {
      database.script(pipeline.home(), "chat_messages.sql");
      try {
        write(database, 0, ROWS / 2);
        change(database);
        connector.start(
            ConnectorConfig.ready("postgres-chat-messages.json")
                .at(pipeline.servers().seenByConnect())
                .from(pipeline.servers().postgresSeenByConnect()));
        killEach(pipeline, database, connector, arrived);
        change(database);
        Set<String> expected = expected(database);
        arrived.await("every row", () -> new HashSet<>(arrived.ids()).containsAll(expected));
        List<OperationRecord> operations = new ArrayList<>();
        pipeline.awaitProcessed(flow, GENEROUS, operations::add);
        arrived.awaitRedacted(pipeline);
        pipeline.awaitIndexed();
        // a snapshot that is killed begins anew, so that turns may come again, and are dropped
        assertThat(arrived.redactedIds()).doesNotHaveDuplicates().containsAll(expected);
        assertThat(arrived.redactedIds()).hasSameElementsAs(arrived.ids());
        assertAppliedOnce(operations, arrived);
        assertThat(pipeline.command("index", "verify")).isZero();
      } finally {
        connector.delete();
        arrived.await("the slot to go", () -> database.dropped(SLOT));
        database.run("DROP PUBLICATION palimpsest_chat_messages");
        database.run("DROP TABLE public.chat_messages");
        database.run("DROP FUNCTION public.chat_messages_count()");
      }
    }
  }

  /** Each of the three dies outright while turns are on their way, and is away for some rows. */
  private static void killEach(
      RunningPipeline pipeline, Database database, Connector connector, ArrivedTurns arrived)
      throws SQLException {
    Servers servers = pipeline.servers();
    ChildProcess memory = pipeline.application(Application.MEMORY);
    arrived.await("the first rows", () -> arrived.ids().size() >= ROWS / 10);
    servers.killConnect();
    write(database, ROWS / 2, ROWS * 2 / 3);
    servers.restartConnect();
    arrived.await("the connector", connector::running);
    arrived.await("turns of the restarted one", () -> arrived.redactedIds().size() >= ROWS / 2);
    memory.kill();
    write(database, ROWS * 2 / 3, ROWS * 5 / 6);
    memory.restart();
    arrived.await("turns in the index", () -> episodes(pipeline) >= ROWS / 2);
    servers.loseElasticsearch();
    int before = arrived.redactedIds().size();
    write(database, ROWS * 5 / 6, ROWS);
    arrived.await("turns meanwhile", () -> arrived.redactedIds().size() > before);
    servers.bringElasticsearchBack();
  }

  private static long episodes(RunningPipeline pipeline) throws Exception {
    return IndexedDocuments.count(pipeline.settings(), Index.EPISODES, TENANT);
  }

  /**
   * The operations number the revisions of each memory without a gap or a repeat, and leave the
   * beliefs that the turns lead to when they are taken once each and in order.
   */
  private static void assertAppliedOnce(List<OperationRecord> all, ArrivedTurns arrived) {
    PureFold fold = new PureFold();
    arrived.records().forEach(record -> fold.take(TurnRecords.turn(record.value()).orElseThrow()));
    Map<String, Integer> revisions = new HashMap<>();
    Map<String, String> statuses = new HashMap<>();
    for (OperationRecord operation : all) {
      String slot = operation.getAfter().getSlot();
      if (operation.getTenant().equals(TENANT)
          && !slot.equals("scene")
          && !slot.equals("persona")) {
        String id = operation.getMemoryId();
        assertThat(operation.getAfter().getRevision())
            .isEqualTo(revisions.merge(id, 1, Integer::sum));
        statuses.put(id, operation.getAfter().getStatus().name());
      }
    }
    Map<String, String> expected = new HashMap<>();
    fold.memories().forEach(memory -> expected.put(memory.id().value(), memory.status().name()));
    assertThat(statuses).isEqualTo(expected);
    assertThat(revisions.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo((int) fold.operations());
  }

  private static void write(Database database, int from, int to) throws SQLException {
    for (int row = from; row < to; row++) {
      boolean states = row % ROWS_OF_A_STATEMENT == 0;
      int conversation = row / ROWS_OF_A_CONVERSATION;
      database.run(
          "INSERT INTO public.chat_messages"
              + " (tenant, conversation_id, user_id, role, author, body, created_at, updated_at)"
              + " VALUES (?, ?, ?, ?, 'Dana', ?, ?, ?)",
          TENANT,
          "talk-" + conversation,
          "user-" + conversation,
          states ? "user" : "assistant",
          states ? statement(row / ROWS_OF_A_STATEMENT) : "Line " + row + " is written down.",
          START.plusSeconds(60L * row).atOffset(ZoneOffset.UTC),
          START.plusSeconds(60L * row).atOffset(ZoneOffset.UTC));
    }
  }

  private static String statement(int number) {
    String sport = SPORTS.get(number % SPORTS.size());
    return switch (number % 3) {
      case 0 -> "I live in " + CITIES.get(number / 3 % CITIES.size()) + ".";
      case 1 -> "I play " + sport + ".";
      default -> "I gave up " + sport + ".";
    };
  }

  /** Changes what some rows say; they become edited turns. */
  private static void change(Database database) throws SQLException {
    database.run(
        "UPDATE public.chat_messages SET body = body || ' Really.' WHERE id % " + CHANGED + " = 0");
  }

  /** What the rows that stand say, as ids of turns with their last revision. */
  private static Set<String> expected(Database database) throws SQLException {
    return database.values(
        "SELECT concat_ws('|', tenant, conversation_id, id, 2 * version - 1)"
            + " FROM public.chat_messages");
  }
}
