package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.said;
import static dev.palimpsest.streams.RedactionRun.INGESTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.TurnDraft;
import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Redactor;
import dev.palimpsest.redact.Treatment;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import dev.palimpsest.schema.PolicyRule;
import dev.palimpsest.schema.RedactedSpan;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.RedactionAction;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTopologyTest {
  private static final String TOKEN = "_K1_[0-9A-HJKMNP-TV-Z]{14}";
  private static final String MAIL = "dana.reyes@example.com";

  @TempDir private Path folder;
  private RedactionRun redaction;

  @BeforeEach
  void start() {
    redaction = new RedactionRun(folder);
  }

  @AfterEach
  void stop() {
    redaction.close();
  }

  @Test
  void shouldReplaceValuesInTextAndSayWhere() {
    String text = "Write to " + MAIL + " or pay with 4111 1111 1111 1111.";

    redaction.take(said("t1", text));

    RedactedTurn turn = redaction.last();
    assertThat(turn.getText())
        .matches("Write to EMAIL_ADDRESS" + TOKEN + " or pay with CREDIT_CARD" + TOKEN + "\\.");
    assertThat(turn.getSpans())
        .extracting(span -> text.substring(span.getStart(), span.getEnd()))
        .containsExactly(MAIL, "4111 1111 1111 1111");
    assertThat(turn.getSpans())
        .extracting(RedactedSpan::getAction)
        .containsExactly(RedactionAction.PSEUDONYM, RedactionAction.PLACEHOLDER);
    assertThat(turn.getOccurredAt()).isEqualTo(TurnDraft.START);
    assertThat(turn.getIngestedAt()).isEqualTo(INGESTED);
    assertThat(redaction.deadLetters()).isEmpty();
  }

  @Test
  void shouldRedactAuthorAndAttributesWithTheSameTokenAsText() {
    redaction.take(
        said("t1", "I am Dana, " + MAIL)
            .by("dana", "Dana")
            .with(Map.of("channel", "web", "reply-to", MAIL, MAIL, "x")));

    RedactedTurn turn = redaction.last();
    String person = turn.getSpans().get(0).getToken();
    String mail = turn.getSpans().get(1).getToken();
    assertThat(turn.getText()).isEqualTo("I am " + person + ", " + mail);
    assertThat(turn.getAuthor()).isEqualTo(person).matches("PERSON" + TOKEN);
    assertThat(turn.getAttributes())
        .containsExactlyInAnyOrderEntriesOf(Map.of("channel", "web", "reply-to", mail, mail, "x"));
  }

  @Test
  void shouldReplaceIdsThatAreAddressesAndLeaveOthers() {
    redaction.take(said("t1", "Hello").in("acme", MAIL).by(MAIL, ""));
    redaction.take(said("t1", "Hello").in("acme", "c-2").by("u-7", ""));

    RedactedTurn personal = redaction.redacted().getFirst();
    assertThat(personal.getUser()).matches("EMAIL_ADDRESS" + TOKEN);
    assertThat(personal.getConversation()).isEqualTo(personal.getUser());
    assertThat(redaction.application.written(Topic.REDACTED).getFirst().key())
        .isEqualTo("acme|" + personal.getConversation() + "|t1");
    assertThat(redaction.last().getUser()).isEqualTo("u-7");
    assertThat(redaction.last().getConversation()).isEqualTo("c-2");
  }

  @Test
  void shouldKnowTheNamesOfEarlierAuthorsOfTheSameConversationOnly() {
    redaction.take(said("t1", "Hi").by("dana", "Backlog"));
    redaction.take(said("t2", "The Backlog is long.").by("lee", "Lee Wong"));
    redaction.take(said("t3", "The Backlog is long.").in("acme", "c2").by("lee", "Lee Wong"));
    redaction.take(said("t4", "The Backlog is long.").in("globex", "c1").by("lee", "Lee Wong"));

    assertThat(redaction.redacted())
        .extracting(RedactedTurn::getText)
        .satisfies(
            texts -> {
              assertThat(texts.get(1)).matches("The PERSON" + TOKEN + " is long.");
              assertThat(texts.get(2)).isEqualTo("The Backlog is long.");
              assertThat(texts.get(3)).isEqualTo("The Backlog is long.");
            });
  }

  @Test
  void shouldGiveTenantsTokensOfTheirOwn() {
    redaction.take(said("t1", MAIL));
    redaction.take(said("t1", MAIL).in("globex", "c1"));

    assertThat(redaction.redacted()).extracting(RedactedTurn::getText).doesNotHaveDuplicates();
  }

  @Test
  void shouldDropRepeatsOfATurnsRevisionAndLowerOnes() {
    redaction.take(said("t1", "First"));
    redaction.take(said("t1", "First"));
    redaction.take(said("t1", "Third").as(3, Change.EDITED));
    redaction.take(said("t1", "Second").as(2, Change.EDITED));
    redaction.take(said("t2", "Other"));

    assertThat(redaction.redacted())
        .extracting(RedactedTurn::getText)
        .containsExactly("First", "Third", "Other");
    assertThat(redaction.deadLetters()).isEmpty();
  }

  @Test
  void shouldDropARepeatThatComesDaysLater() {
    redaction.take(said("t1", "First"));
    redaction.take(said("t1", "First"), INGESTED.plus(Duration.ofDays(6)));

    assertThat(redaction.redacted()).hasSize(1);
  }

  @Test
  void shouldCarryEditsAndDeletionsOn() {
    redaction.take(said("t1", "I live in Leeds"));
    redaction.take(said("t1", "I live in York").as(2, Change.EDITED));
    redaction.take(said("t1", MAIL).as(3, Change.DELETED));

    assertThat(redaction.redacted())
        .extracting(RedactedTurn::getRevision, RedactedTurn::getChange, RedactedTurn::getText)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                1, dev.palimpsest.schema.Change.SAID, "I live in Leeds"),
            org.assertj.core.groups.Tuple.tuple(
                2, dev.palimpsest.schema.Change.EDITED, "I live in York"),
            org.assertj.core.groups.Tuple.tuple(3, dev.palimpsest.schema.Change.DELETED, ""));
  }

  @Test
  void shouldCapATurnFromTheFutureAndReportIt() {
    redaction.take(said("t1", "Hello").at(INGESTED.plusSeconds(60)));

    assertThat(redaction.last().getOccurredAt()).isEqualTo(INGESTED);
    DeadLetter letter = redaction.deadLetters().getFirst();
    assertThat(letter.getCode()).isEqualTo("FUTURE_TIME");
    assertThat(letter.getDisposition()).isEqualTo(Disposition.CAPPED);
    assertThat(letter.getTurn()).isEqualTo("t1");
  }

  @Test
  void shouldNotReportATurnThatWasSaidJustNow() {
    redaction.take(said("t1", "Hello").at(INGESTED));

    assertThat(redaction.last().getOccurredAt()).isEqualTo(INGESTED);
    assertThat(redaction.deadLetters()).isEmpty();
  }

  @Test
  void shouldApplyAPolicyFromTheNextTurnOnAndNameIt() {
    redaction.take(said("t1", MAIL));
    redaction.apply(
        Policy.shipped("acme")
            .withVersion(4)
            .with(Treatment.of(Map.of(EntityType.EMAIL_ADDRESS, Action.DROP))));
    redaction.take(said("t2", MAIL));
    redaction.take(said("t3", MAIL).in("globex", "c1"));

    assertThat(redaction.redacted())
        .extracting(RedactedTurn::getPolicyVersion)
        .containsExactly(0, 4, 0);
    assertThat(redaction.redacted().get(1).getText()).isEqualTo("REMOVED_EMAIL_ADDRESS");
    assertThat(redaction.redacted().get(2).getText()).matches("EMAIL_ADDRESS" + TOKEN);
  }

  @Test
  void shouldKeepWhatAPolicyKeepsAndStillReportIt() {
    redaction.apply(
        Policy.shipped("acme")
            .withVersion(1)
            .with(Treatment.of(Map.of(EntityType.EMAIL_ADDRESS, Action.KEEP))));

    redaction.take(said("t1", MAIL));

    assertThat(redaction.last().getText()).isEqualTo(MAIL);
    assertThat(redaction.last().getSpans())
        .extracting(RedactedSpan::getAction, RedactedSpan::getToken)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(RedactionAction.KEEP, ""));
  }

  @Test
  void shouldGoBackToTheShippedDefaultWhenAPolicyIsTakenAway() {
    redaction.apply(
        Policy.shipped("acme")
            .withVersion(1)
            .with(Treatment.of(Map.of(EntityType.EMAIL_ADDRESS, Action.KEEP))));
    redaction.apply("acme", null);

    redaction.take(said("t1", MAIL));

    assertThat(redaction.last().getPolicyVersion()).isZero();
    assertThat(redaction.last().getText()).matches("EMAIL_ADDRESS" + TOKEN);
  }

  @Test
  void shouldLetNoTextOnUnderAPolicyThatItCannotRead() {
    redaction.apply(
        Policy.shipped("acme")
            .withVersion(1)
            .with(Treatment.of(Map.of(EntityType.EMAIL_ADDRESS, Action.KEEP))));
    redaction.apply(
        "acme",
        TenantPolicy.newBuilder()
            .setTenant("acme")
            .setVersion(2)
            .setRules(
                List.of(
                    PolicyRule.newBuilder()
                        .setType("SHOE_SIZE")
                        .setAction(RedactionAction.DROP)
                        .build()))
            .build());

    redaction.take(said("t1", MAIL));
    redaction.take(said("t1", "Hello").in("globex", "c1"));

    assertThat(redaction.redacted()).extracting(RedactedTurn::getTenant).containsExactly("globex");
    assertThat(redaction.deadLetters())
        .extracting(DeadLetter::getStage, DeadLetter::getCode)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("keep-policies", "UNKNOWN_KIND"),
            org.assertj.core.groups.Tuple.tuple("redact", "TENANT_NOT_SERVED"));
  }

  @Test
  void shouldLetNoTextOnWhenThePolicyIsNoRecordAtAll() {
    redaction.application.takeBytes(
        Topic.POLICIES, "acme".getBytes(StandardCharsets.UTF_8), new byte[] {7, 7}, Instant.EPOCH);

    redaction.take(said("t1", MAIL));

    assertThat(redaction.redacted()).isEmpty();
    assertThat(redaction.deadLetters())
        .extracting(DeadLetter::getCode)
        .containsExactly("WRONG_MAGIC_BYTE", "TENANT_NOT_SERVED");
  }

  @Test
  void shouldNotFollowAPolicyUnderAnotherTenantsKey() {
    redaction.apply("acme", PolicyRecords.record(Policy.shipped("globex")));

    redaction.take(said("t1", MAIL));

    assertThat(redaction.redacted()).isEmpty();
    assertThat(redaction.deadLetters())
        .extracting(DeadLetter::getCode)
        .containsExactly("KEY_MISMATCH", "TENANT_NOT_SERVED");
  }

  @Test
  void shouldSetCloudEventsAttributesAndPassAWellFormedTraceAlone() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", trace.getBytes(StandardCharsets.US_ASCII));
    headers.add("x-user", MAIL.getBytes(StandardCharsets.US_ASCII));

    redaction.application.take(
        Topic.TURNS, "acme|c1", TurnRecords.record(said("t1", "Hello").turn()), INGESTED, headers);

    ApplicationRun.Written record = redaction.application.written(Topic.REDACTED).getFirst();
    assertThat(record.header("traceparent")).isEqualTo(trace);
    assertThat(record.header("ce_specversion")).isEqualTo("1.0");
    assertThat(record.header("ce_type")).isEqualTo("dev.palimpsest.turn.redacted");
    assertThat(record.header("ce_source")).isEqualTo("/palimpsest/redaction");
    assertThat(record.header("ce_id")).isEqualTo("acme|c1|t1|1");
    assertThat(record.record().headers().toArray()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        MAIL,
        "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-" + MAIL
      })
  void shouldNotPassATraceThatIsNone(String trace) {
    RecordHeaders headers = new RecordHeaders();
    headers.add("traceparent", trace.getBytes(StandardCharsets.US_ASCII));

    redaction.application.take(
        Topic.TURNS, "acme|c1", TurnRecords.record(said("t1", "Hello").turn()), INGESTED, headers);

    assertThat(redaction.application.written(Topic.REDACTED).getFirst().header("traceparent"))
        .isNull();
  }

  @Test
  void shouldTakeATextOfTheGreatestLength() {
    redaction.take(said("t1", "a ".repeat(Redactor.MAX_LENGTH / 2)));

    assertThat(redaction.last().getText()).hasSize(Redactor.MAX_LENGTH);
  }

  @Test
  void shouldTakeAssistantTurnsWithoutAUser() {
    redaction.take(said("t1", "How can I help?").by("", "assistant").role(Role.ASSISTANT));

    assertThat(redaction.last().getUser()).isEmpty();
    assertThat(redaction.last().getAuthor()).isEqualTo("assistant");
  }

  @Test
  void shouldHideTheNameOfAHumanAgent() {
    redaction.take(said("t1", "Maria here, how can I help?").by("", "Maria").role(Role.ASSISTANT));

    assertThat(redaction.last().getAuthor()).matches("PERSON" + TOKEN);
    assertThat(redaction.last().getText()).doesNotContain("Maria");
  }
}
