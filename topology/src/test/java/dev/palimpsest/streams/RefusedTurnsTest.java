package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.said;
import static dev.palimpsest.streams.RedactionRun.INGESTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.TurnDraft;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Redactor;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each reason for which a turn does not go on: a dead letter says why and where, nothing else is
 * written.
 */
class RefusedTurnsTest {
  private static final String CANARY = "canary.otter@example.com";

  @TempDir private Path folder;
  private RedactionRun redaction;

  @BeforeEach
  void start() {
    redaction = new RedactionRun(folder, new Serving(Optional.of(Set.of("acme", "globex"))));
    redaction.apply(Policy.closed("globex"));
  }

  @AfterEach
  void stop() {
    redaction.close();
  }

  static Stream<Arguments> refused() {
    ConversationTurn good = record(said("t1", CANARY));
    return Stream.of(
        Arguments.of("NULL_KEY", null, good),
        Arguments.of("NULL_VALUE", "acme|c1", null),
        Arguments.of("KEY_MISMATCH", "acme|c2", good),
        Arguments.of("KEY_MISMATCH", "acme", good),
        Arguments.of("KEY_MISMATCH", "acme|c|1", record(said("t1", CANARY).in("acme", "c|1"))),
        Arguments.of("MISSING_ID", "acme|", record(said("t1", CANARY).in("acme", ""))),
        Arguments.of("MISSING_ID", "acme|c1", record(said(" ", CANARY))),
        Arguments.of("MISSING_ID", "acme|c1", record(said("t1", CANARY).by("", "Dana"))),
        Arguments.of("BAD_REVISION", "acme|c1", record(said("t1", CANARY).as(0, Change.SAID))),
        Arguments.of("EMPTY_TEXT", "acme|c1", record(said("t1", " \n"))),
        Arguments.of("EMPTY_TEXT", "acme|c1", record(said("t1", "").as(2, Change.EDITED))),
        Arguments.of(
            "TEXT_TOO_LONG", "acme|c1", record(said("t1", "a".repeat(Redactor.MAX_LENGTH + 1)))),
        Arguments.of(
            "TENANT_NOT_SERVED", "initech|c1", record(said("t1", CANARY).in("initech", "c1"))),
        Arguments.of(
            "TENANT_NOT_SERVED", "globex|c1", record(said("t1", CANARY).in("globex", "c1"))),
        Arguments.of("TENANT_NOT_SERVED", "|c1", record(said("t1", CANARY).in("", "c1"))),
        Arguments.of(
            "UNKNOWN_KIND",
            "acme|c1",
            ConversationTurn.newBuilder(good).setRole(dev.palimpsest.schema.Role.UNKNOWN).build()),
        Arguments.of(
            "UNKNOWN_KIND",
            "acme|c1",
            ConversationTurn.newBuilder(good)
                .setChange(dev.palimpsest.schema.Change.UNKNOWN)
                .build()));
  }

  @ParameterizedTest(name = "{0} with key {1}")
  @MethodSource("refused")
  void shouldSayWhyAndWhere(String code, String key, ConversationTurn turn) {
    redaction.take(said("t0", "Hello"));

    redaction.application.take(Topic.TURNS, key, turn, INGESTED);
    redaction.take(said("t9", "Bye"));

    assertThat(redaction.redacted()).extracting(RedactedTurn::getTurn).containsExactly("t0", "t9");
    assertThat(redaction.deadLetters()).hasSize(1);
    DeadLetter letter = redaction.deadLetters().getFirst();
    assertThat(letter.getApplication()).isEqualTo("redaction");
    assertThat(letter.getStage()).isEqualTo("redact");
    assertThat(letter.getCode()).isEqualTo(code);
    assertThat(letter.getDisposition()).isEqualTo(Disposition.DROPPED);
    assertThat(letter.getTopic()).isEqualTo("conversations.turns");
    assertThat(letter.getPartition()).isZero();
    assertThat(letter.getOffset()).isEqualTo(1);
    assertThat(letter.getAt()).isEqualTo(INGESTED);
    assertThat(Bytes.holding(redaction.application.written(), CANARY)).isEmpty();
  }

  @Test
  void shouldNotRememberARefusedTurnAsSeen() {
    redaction.application.take(Topic.TURNS, "acme|c2", record(said("t1", "Hello")), INGESTED);
    redaction.take(said("t1", "Hello"));

    assertThat(redaction.redacted()).hasSize(1);
  }

  @Test
  void shouldShowIdsOfTenantsThatAreServedAloneAndAsTokens() {
    redaction.application.take(
        Topic.TURNS, "acme|other", record(said("t1", "Hello").in("acme", CANARY)), INGESTED);
    redaction.application.take(
        Topic.TURNS, "initech|c1", record(said("t1", "Hello").in("initech", "c1")), INGESTED);

    assertThat(redaction.deadLetters().getFirst().getConversation()).startsWith("EMAIL_ADDRESS_K1");
    assertThat(redaction.deadLetters().getLast().getTenant()).isNull();
    assertThat(redaction.deadLetters().getLast().getConversation()).isNull();
  }

  private static ConversationTurn record(TurnDraft draft) {
    return TurnRecords.record(draft.turn());
  }
}
