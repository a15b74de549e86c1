package dev.palimpsest.connect.source;

import static dev.palimpsest.connect.source.Debezium.create;
import static dev.palimpsest.connect.source.Debezium.delete;
import static dev.palimpsest.connect.source.Debezium.read;
import static dev.palimpsest.connect.source.Debezium.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.schema.Change;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.Role;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTableTest {

  private final SourceHarness harness = SourceHarness.of("outbox");

  @Test
  void shouldMakeOneRevisionOfATurnOfEachRow() {
    ConversationTurn turn = harness.turn(create(row().struct()));

    assertThat(turn)
        .isEqualTo(
            ConversationTurn.newBuilder()
                .setTenant("acme")
                .setConversation("c1")
                .setTurn("t7")
                .setRevision(2)
                .setChange(Change.EDITED)
                .setUser("dana")
                .setRole(Role.USER)
                .setAuthor("Dana Reyes")
                .setOccurredAt(Instant.parse("2026-03-02T09:00:00.123Z"))
                .setText("I live in Leeds.")
                .setAttributes(Map.of("channel", "web", "page", "3"))
                .build());
    assertThat(harness.turn(read(row().struct()))).isEqualTo(turn);
  }

  @Test
  void shouldTakeADeletionWithoutItsText() {
    Struct deletion = row().text("change", "deleted").struct();

    assertThat(harness.turn(create(deletion)))
        .returns(Change.DELETED, ConversationTurn::getChange)
        .returns("", ConversationTurn::getText);
    assertThat(harness.turn(create(row().text("change", "deleted").text("body", null).struct())))
        .returns("", ConversationTurn::getText);
  }

  @Test
  void shouldTakeARowThatHasWhatItNeedsAndNothingElse() {
    Struct row =
        row()
            .text("role", "assistant")
            .text("user_id", null)
            .text("author", null)
            .text("attributes", null)
            .struct();

    assertThat(harness.turn(create(row)))
        .returns("", ConversationTurn::getUser)
        .returns("", ConversationTurn::getAuthor)
        .returns(Map.of(), ConversationTurn::getAttributes);
  }

  @Test
  void shouldTakeNothingBackWhenOldRowsAreRemoved() {
    assertThat(harness.apply(delete(row().struct()))).isNull();
    assertThat(harness.apply(Debezium.change("t", null, null))).isNull();
    assertThat(harness.codes()).isEmpty();
  }

  @Test
  void shouldReportARowThatIsChanged() {
    assertThat(harness.apply(update(null, row().struct()))).isNull();
    assertThat(harness.codes()).containsExactly("OUTBOX_ROW_CHANGED");
  }

  @Test
  void shouldReportAColumnThatTheOutboxDoesNotHave() {
    assertThat(harness.apply(create(row().text("mood", "glad").struct()))).isNull();
    assertThat(harness.apply(create(row().without("author").struct()))).isNull();
    assertThat(harness.codes()).containsExactly("UNKNOWN_COLUMN", "MISSING_COLUMN");
  }

  @ParameterizedTest
  @CsvSource({
    "tenant, , MISSING_ID",
    "turn, ' ', MISSING_ID",
    "user_id, , MISSING_ID",
    "role, customer, UNKNOWN_ROLE",
    "change, moved, UNKNOWN_CHANGE",
    "change, , UNKNOWN_CHANGE",
    "revision, 0, BAD_REVISION",
    "revision, 3000000000, BAD_REVISION",
    "revision, , BAD_REVISION",
    "body, , NULL_BODY",
    "attributes, '[1]', BAD_ATTRIBUTES",
    "attributes, '{\"a\": null}', BAD_ATTRIBUTES",
    "attributes, '{\"a\": {}}', BAD_ATTRIBUTES"
  })
  void shouldReportWhatARowLacks(String column, String value, String code) {
    assertThat(harness.apply(create(row().text(column, value).struct()))).isNull();
    assertThat(harness.codes()).containsExactly(code);
  }

  private static Debezium.Columns row() {
    return Debezium.row()
        .number("id", 41L)
        .text("tenant", "acme")
        .text("conversation", "c1")
        .text("turn", "t7")
        .column("revision", Schema.INT32_SCHEMA, 2)
        .text("change", "EDITED")
        .text("user_id", "dana")
        .text("role", "user")
        .text("author", "Dana Reyes")
        .text("body", "I live in Leeds.")
        .time("occurred_at", "2026-03-02T10:00:00.123456+01:00")
        .column(
            "attributes",
            Debezium.named(Schema.Type.STRING, "io.debezium.data.Json"),
            "{\"channel\": \"web\", \"page\": 3}");
  }
}
