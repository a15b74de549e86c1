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
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTableTest {

  private static final Instant CREATED = Instant.parse("2026-03-02T09:00:00Z");

  private final SourceHarness versioned = SourceHarness.table("column.version", "version");
  private final SourceHarness dated = SourceHarness.table("column.updated", "updated_at");
  private final SourceHarness plain = SourceHarness.table();

  @Test
  void shouldMakeATurnOfARow() {
    ConversationTurn turn = versioned.turn(create(message().struct()));

    assertThat(turn)
        .isEqualTo(
            ConversationTurn.newBuilder()
                .setTenant("acme")
                .setConversation("c1")
                .setTurn("7")
                .setRevision(1)
                .setChange(Change.SAID)
                .setUser("dana")
                .setRole(Role.USER)
                .setAuthor("Dana Reyes")
                .setOccurredAt(CREATED)
                .setText("I live in Leeds.")
                .build());
  }

  @Test
  void shouldMakeTheSameTurnsOfSnapshotAndLog() {
    for (SourceHarness harness : new SourceHarness[] {versioned, dated}) {
      Struct edited = edited("I live in York.", 2);

      assertThat(harness.turn(read(message().struct())))
          .isEqualTo(harness.turn(create(message().struct())));
      assertThat(harness.turn(read(edited)))
          .isEqualTo(harness.turn(update(message().struct(), edited)));
    }
  }

  @Test
  void shouldMakeAnEditedTurnOfAnUpdateAndADeletedTurnOfADeletion() {
    for (SourceHarness harness : new SourceHarness[] {versioned, dated, plain}) {
      Struct first = message().struct();
      Struct second = edited("I live in York.", 2);

      ConversationTurn said = harness.turn(create(first));
      ConversationTurn edited = harness.turn(update(first, second));
      ConversationTurn deleted = harness.turn(delete(second));

      assertThat(said.getChange()).isEqualTo(Change.SAID);
      assertThat(edited.getChange()).isEqualTo(Change.EDITED);
      assertThat(edited.getText()).isEqualTo("I live in York.");
      assertThat(edited.getOccurredAt()).isEqualTo(CREATED);
      assertThat(edited.getRevision()).isGreaterThan(said.getRevision());
      assertThat(deleted.getChange()).isEqualTo(Change.DELETED);
      assertThat(deleted.getText()).isEmpty();
      assertThat(deleted.getUser()).isEqualTo("dana");
      assertThat(deleted.getOccurredAt()).isEqualTo(Instant.ofEpochMilli(Debezium.COMMITTED));
      assertThat(deleted.getRevision()).isGreaterThan(edited.getRevision());
    }
  }

  @Test
  void shouldMakeNoTurnWhereNothingOfTheTurnChanged() {
    Struct before = message().text("read_by", null).struct();
    Struct after = message().text("read_by", "lee").number("version", 2L).struct();

    assertThat(versioned.apply(update(before, after))).isNull();
    assertThat(versioned.codes()).isEmpty();
  }

  @Test
  void shouldReportAnEditThatRaisesNoRevision() {
    assertThat(versioned.apply(update(message().struct(), edited("I live in York.", 1)))).isNull();
    assertThat(versioned.codes()).containsExactly("REVISION_NOT_RAISED");
  }

  @Test
  void shouldReportARowThatBecameAnotherMessage() {
    Struct moved = message().text("conversation_id", "c2").number("version", 2L).struct();

    assertThat(versioned.apply(update(message().struct(), moved))).isNull();
    assertThat(versioned.codes()).containsExactly("CHANGED_ID");
  }

  @Test
  void shouldTakeAnUpdateWithoutABeforeImage() {
    assertThat(versioned.turn(update(null, edited("I live in York.", 2))).getRevision())
        .isEqualTo(3);
  }

  @Test
  void shouldReportWhatTheLogDoesNotHold() {
    Struct keyOnly =
        message()
            .text("tenant", null)
            .text("conversation_id", null)
            .text("user_id", null)
            .text("role", null)
            .text("body", null)
            .struct();

    assertThat(versioned.apply(delete(keyOnly))).isNull();
    assertThat(versioned.apply(delete(null))).isNull();
    assertThat(versioned.apply(update(null, edited("__debezium_unavailable_value", 2)))).isNull();
    assertThat(versioned.apply(Debezium.change("t", null, null))).isNull();
    assertThat(versioned.codes())
        .containsExactly("NO_BEFORE_IMAGE", "NO_BEFORE_IMAGE", "UNAVAILABLE_VALUE", "TRUNCATED");
  }

  @Test
  void shouldDeleteAndRestoreARowThatIsOnlyMarked() {
    SourceHarness harness =
        SourceHarness.table("column.version", "version", "column.deleted", "deleted_at");
    Struct standing = message().time("deleted_at", null).struct();
    Struct marked = message().time("deleted_at", "2026-03-03T09:00:00Z").struct();
    Struct emptied =
        message()
            .time("deleted_at", "2026-03-03T09:00:00Z")
            .text("body", null)
            .number("version", 2L)
            .struct();
    Struct restored = message().time("deleted_at", null).number("version", 3L).struct();

    ConversationTurn deleted = harness.turn(update(standing, marked));

    assertThat(deleted.getChange()).isEqualTo(Change.DELETED);
    assertThat(deleted.getRevision()).isEqualTo(2);
    assertThat(harness.apply(update(marked, emptied))).as("deleted already").isNull();
    assertThat(harness.turn(update(emptied, restored)))
        .returns(5, ConversationTurn::getRevision)
        .returns(Change.EDITED, ConversationTurn::getChange);
    assertThat(harness.turn(read(marked))).returns(2, ConversationTurn::getRevision);
    assertThat(harness.codes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tenant, '', MISSING_ID",
    "conversation_id, '', MISSING_ID",
    "id, , MISSING_ID",
    "user_id, , MISSING_ID",
    "role, robot, UNKNOWN_ROLE",
    "role, , UNKNOWN_ROLE",
    "body, , NULL_BODY",
    "body, ' ', EMPTY_TEXT",
    "created_at, , BAD_TIME",
    "created_at, yesterday, BAD_TIME",
    "created_at, 1969-12-31T23:59:59Z, BAD_TIME"
  })
  void shouldReportWhatARowLacks(String column, String value, String code) {
    Debezium.Columns row =
        column.endsWith("_at") ? message().time(column, value) : message().text(column, value);

    assertThat(versioned.apply(create(row.struct()))).isNull();
    assertThat(versioned.codes()).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "tenant",
    "conversation_id",
    "id",
    "user_id",
    "role",
    "author",
    "body",
    "created_at",
    "version"
  })
  void shouldReportAColumnThatIsNotThere(String column) {
    assertThat(versioned.apply(create(message().without(column).struct()))).isNull();
    assertThat(versioned.codes()).containsExactly("MISSING_COLUMN");
  }

  @Test
  void shouldReportAColumnOfAnotherKind() {
    Struct bytes = message().column("body", Schema.OPTIONAL_BYTES_SCHEMA, new byte[] {1}).struct();
    Struct version = message().text("version", "two").struct();
    Struct none = message().number("version", null).struct();
    Struct zero = message().number("version", 0L).struct();

    for (Struct row : new Struct[] {bytes, version, none, zero}) {
      assertThat(versioned.apply(create(row))).isNull();
    }
    assertThat(versioned.codes())
        .containsExactly("BAD_COLUMN", "BAD_COLUMN", "BAD_REVISION", "BAD_REVISION");
  }

  @Test
  void shouldTakeOtherNamesATenantForAllAndWordsForRoles() {
    SourceHarness harness =
        SourceHarness.of(
            "table",
            "tenant",
            "globex",
            "column.conversation",
            "thread",
            "column.turn",
            "uuid",
            "column.user",
            "member",
            "column.role",
            "sender",
            "column.body",
            "content",
            "column.created",
            "sent",
            "column.version",
            "lock",
            "version.first",
            "0",
            "roles",
            "Customer=user, bot=assistant");
    Struct row =
        Debezium.row()
            .column("uuid", Debezium.named(Schema.Type.STRING, "io.debezium.data.Uuid"), "u-1")
            .number("thread", 12L)
            .text("member", null)
            .text("sender", "BOT")
            .text("content", "How can I help?")
            .column(
                "sent",
                Debezium.named(Schema.Type.INT64, "io.debezium.time.MicroTimestamp"),
                CREATED.toEpochMilli() * 1_000 + 999)
            .number("lock", 0L)
            .struct();

    ConversationTurn turn = harness.turn(create(row));

    assertThat(turn.getTenant()).isEqualTo("globex");
    assertThat(turn.getConversation()).isEqualTo("12");
    assertThat(turn.getTurn()).isEqualTo("u-1");
    assertThat(turn.getUser()).isEmpty();
    assertThat(turn.getRole()).isEqualTo(Role.ASSISTANT);
    assertThat(turn.getAuthor()).isEmpty();
    assertThat(turn.getOccurredAt()).isEqualTo(CREATED);
    assertThat(turn.getRevision()).isEqualTo(1);
  }

  private static Debezium.Columns message() {
    return Debezium.row()
        .number("id", 7L)
        .text("tenant", "acme")
        .text("conversation_id", "c1")
        .text("user_id", "dana")
        .text("role", "user")
        .text("author", "Dana Reyes")
        .text("body", "I live in Leeds.")
        .time("created_at", CREATED.toString())
        .time("updated_at", CREATED.toString())
        .number("version", 1L);
  }

  private static Struct edited(String body, long version) {
    return message()
        .text("body", body)
        .time("updated_at", "2026-03-02T09:05:00.250Z")
        .number("version", version)
        .struct();
  }
}
