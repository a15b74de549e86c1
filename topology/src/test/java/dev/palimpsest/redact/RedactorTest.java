package dev.palimpsest.redact;

import static dev.palimpsest.redact.Redactors.SHIPPED;
import static dev.palimpsest.redact.Redactors.installed;
import static dev.palimpsest.redact.Redactors.redact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RedactorTest {

  @Test
  void shouldCoverTheUnionOfOverlappingFindsByTheStrictest() {
    Redactor redactor =
        Redactors.of(
            at(2, 6, EntityType.EMAIL_ADDRESS, 1.0),
            at(4, 9, EntityType.PASSWORD, 0.5),
            at(8, 11, EntityType.PHONE_NUMBER, 0.9));

    Redaction redaction = redactor.redact(Passage.of("0123456789abcdef"), SHIPPED);

    assertThat(redaction.text()).isEqualTo("01REMOVED_PASSWORDbcdef");
    assertThat(redaction.spans()).hasSize(1);
    assertThat(redaction.spans().getFirst().start()).isEqualTo(2);
    assertThat(redaction.spans().getFirst().end()).isEqualTo(11);
  }

  @Test
  void shouldCoverAFindThatHoldsAnother() {
    Redactor redactor =
        Redactors.of(at(2, 9, EntityType.EMAIL_ADDRESS, 1.0), at(4, 6, EntityType.PASSWORD, 1.0));

    assertThat(redactor.redact(Passage.of("0123456789"), SHIPPED).text())
        .isEqualTo("01REMOVED_PASSWORD9");
  }

  @Test
  void shouldKeepWhatAPolicyKeepsBesideAStricterFindThatOverlapsIt() {
    Redactor redactor =
        Redactors.of(at(0, 6, EntityType.EMAIL_ADDRESS, 1.0), at(4, 8, EntityType.US_SSN, 0.6));
    Policy policy = SHIPPED.with(Treatment.of(Map.of(EntityType.EMAIL_ADDRESS, Action.KEEP)));

    assertThat(redactor.redact(Passage.of("01234567rest"), policy).text())
        .matches("0123US_SSN_K1_.{14}rest");
  }

  @Test
  void shouldPreferTheSurerOfTwoEquallyStrictFinds() {
    Redactor redactor =
        Redactors.of(
            at(0, 4, EntityType.PHONE_NUMBER, 0.5), at(0, 4, EntityType.EMAIL_ADDRESS, 0.9));

    assertThat(redactor.redact(Passage.of("0123"), SHIPPED).spans())
        .extracting(Span::type)
        .containsExactly(EntityType.EMAIL_ADDRESS);
  }

  @Test
  void shouldKeepNeighboursApart() {
    Redactor redactor =
        Redactors.of(at(0, 4, EntityType.PERSON, 1.0), at(4, 8, EntityType.PERSON, 1.0));

    assertThat(redactor.redact(Passage.of("01234567"), SHIPPED).spans()).hasSize(2);
  }

  @Test
  void shouldGiveOneTokenToOneValueInEverySpelling() {
    assertThat(tokenOf("call (415) 555-2671 now"))
        .isEqualTo(tokenOf("call +1 415 555 2671 now"))
        .isNotEqualTo(tokenOf("call (415) 555-2672 now"));
    assertThat(tokenOf("DANA@example.com")).isEqualTo(tokenOf("dana@Example.com"));
  }

  @Test
  void shouldNameDroppedValuesByTypeAlone() {
    assertThat(redact("pass" + "word: hunter22").text()).isEqualTo("password: REMOVED_PASSWORD");
    assertThat(redact("pass" + "word: swordfish!").text()).isEqualTo("password: REMOVED_PASSWORD");
  }

  @Test
  void shouldLeaveGenuineTokensAloneAndTreatForgedOnesAsText() {
    String token = tokenOf("dana@example.com");
    char last = token.charAt(token.length() - 1);
    String forged = token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A');
    Participants named = Set.of("email")::contains;

    assertThat(installed().redact(Redactors.among(token, named), SHIPPED).spans()).isEmpty();
    assertThat(redact("pass" + "word: " + token).text()).isEqualTo("password: " + token);
    assertThat(redact("pass" + "word: " + token + ", ok").text())
        .isEqualTo("password: " + token + ", ok");
    assertThat(redact("pass" + "word: " + token + "hunter2").text())
        .isEqualTo("password: REMOVED_PASSWORD");
    assertThat(redact("pass" + "word: " + token + ",hunter2").text())
        .isEqualTo("password: REMOVED_PASSWORD");
    assertThat(redact("pass" + "word: " + forged).text()).isEqualTo("password: REMOVED_PASSWORD");
  }

  @Test
  void shouldReplaceNamesThatTheMetadataGives() {
    Redactor redactor = installed();
    String token = redactor.name("Dana  Reyes", SHIPPED).text();

    assertThat(token).matches("PERSON_K1_.{14}");
    assertThat(redactor.name(" dana reyes", SHIPPED).text()).isEqualTo(token);
    assertThat(redactor.name(token, SHIPPED).text()).isEqualTo(token);
    assertThat(redactor.name(" ", SHIPPED).text()).isEqualTo(" ");
    assertThat(
            redactor
                .name("Dana", SHIPPED.with(Treatment.of(Map.of(EntityType.PERSON, Action.KEEP))))
                .text())
        .isEqualTo("Dana");
    assertThat(redactor.name("Dana", Redactors.all(Action.DROP)).text())
        .isEqualTo("REMOVED_PERSON");
  }

  @Test
  void shouldRefuseATextThatIsLongerThanItReads() {
    Redactor redactor = installed();

    assertThatThrownBy(
            () -> redactor.redact(Passage.of("a".repeat(Redactor.MAX_LENGTH + 1)), SHIPPED))
        .isInstanceOf(TextTooLongException.class)
        .hasMessageNotContaining("aaaa");
  }

  @Test
  void shouldLetARecognizersFailureOut() {
    Redactor redactor =
        Redactors.of(
            new Fixed(
                found -> {
                  throw new IllegalStateException("broken");
                }));

    assertThatThrownBy(() -> redactor.redact(Passage.of("text"), SHIPPED))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String tokenOf(String text) {
    return redact(text).spans().getFirst().token();
  }

  private static Recognizer at(int start, int end, EntityType type, double score) {
    return new Fixed(scan -> scan.report(start, end, type, score, type.name()));
  }

  /** Reports the same, whatever the text, while nothing of it is hidden. */
  private record Fixed(Consumer<Scan> report) implements Recognizer {
    @Override
    public Set<EntityType> types() {
      return EnumSet.allOf(EntityType.class);
    }

    @Override
    public Gate gate() {
      return Gate.OPEN;
    }

    @Override
    public void scan(Scan scan) {
      if (scan.text().indexOf('\uFFFC') < 0) {
        report.accept(scan);
      }
    }
  }
}
