package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that cannot be decoded become dead letters, and the next good record goes on. */
class UnreadableTurnsTest {
  private static final String CANARY = "canary.otter@example.com";
  private static final int HEADER = 5;

  @TempDir private Path folder;
  private RedactionRun redaction;
  private byte[] good;

  @BeforeEach
  void start() {
    redaction = new RedactionRun(folder);
    good = redaction.application.bytes(Topic.TURNS, TurnRecords.record(said("t1", CANARY).turn()));
  }

  @AfterEach
  void stop() {
    redaction.close();
  }

  @Test
  void shouldReportAWrongMagicByte() {
    byte[] bad = good.clone();
    bad[0] = 1;
    expectDeadLetter("WRONG_MAGIC_BYTE", bad);
  }

  @Test
  void shouldReportAValueThatIsShorterThanItsHeader() {
    expectDeadLetter("WRONG_MAGIC_BYTE", Arrays.copyOf(good, HEADER - 2));
    expectDeadLetter("WRONG_MAGIC_BYTE", new byte[] {0});
    expectDeadLetter("WRONG_MAGIC_BYTE", CANARY.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldReportBytesThatAreNoUtf8InsideAString() {
    byte[] bad = good.clone();
    bad[at(bad, CANARY) + 3] = (byte) 0xC3;
    expectDeadLetter("INVALID_UTF8", bad);
  }

  @Test
  void shouldReportAPayloadThatIsCutOffOrWild() {
    expectDeadLetter("BAD_BYTES", Arrays.copyOf(good, good.length - 12));
    expectDeadLetter("BAD_BYTES", Arrays.copyOf(good, HEADER));
    byte[] wild = good.clone();
    Arrays.fill(wild, HEADER, HEADER + 4, (byte) 0xFF);
    expectDeadLetter("BAD_BYTES", wild);
  }

  @Test
  void shouldTakeReplacementCharactersThatASenderSpelledOut() {
    redaction.take(said("t1", "what \uFFFD is this"));

    assertThat(redaction.last().getText()).isEqualTo("what \uFFFD is this");
    assertThat(redaction.deadLetters()).isEmpty();
  }

  private void expectDeadLetter(String code, byte[] bad) {
    int before = redaction.deadLetters().size();
    int redactedBefore = redaction.redacted().size();
    redaction.takeBytes(bad);
    redaction.take(said("after-" + code + before, "Good"));

    assertThat(redaction.redacted())
        .hasSize(redactedBefore + 1)
        .last()
        .extracting(RedactedTurn::getText)
        .isEqualTo("Good");
    assertThat(redaction.deadLetters()).hasSize(before + 1);
    DeadLetter letter = redaction.deadLetters().getLast();
    assertThat(letter.getStage()).isEqualTo("decode");
    assertThat(letter.getCode()).isEqualTo(code);
    assertThat(letter.getTopic()).isEqualTo("conversations.turns");
    assertThat(letter.getOffset()).isEqualTo(2L * before);
    assertThat(letter.getCause()).isNotNull();
    assertThat(Bytes.holding(redaction.application.written(), "canary")).isEmpty();
  }

  private static int at(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }
}
