package dev.palimpsest.app.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.app.UserException;
import dev.palimpsest.app.lines.JsonLines.Numbered;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnLinesTest {
  private static final String GOOD =
      "{\"tenant\":\"acme\",\"conversation\":\"c1\",\"turn\":\"t1\",\"user\":\"dana\",\"role\":\"user\","
          + "\"author\":\"Dana\",\"time\":\"2026-03-02T10:00:00+01:00\",\"text\":\"Hi\"}";

  @TempDir private Path folder;
  private final List<Numbered<Turn>> turns = new ArrayList<>();
  private final List<BadLine> bad = new ArrayList<>();

  @Test
  void shouldReadATurnWithItsDefaults() throws IOException {
    read(GOOD);

    Turn turn = turns.getFirst().value();
    assertThat(turn.id().key()).isEqualTo("acme|c1|t1");
    assertThat(turn.role()).isEqualTo(Role.USER);
    assertThat(turn.occurredAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    assertThat(turn.revision()).isEqualTo(1);
    assertThat(turn.change()).isEqualTo(Change.SAID);
    assertThat(turn.attributes()).isEmpty();
    assertThat(bad).isEmpty();
  }

  @Test
  void shouldReadEditsAttributesAndTurnsWithoutUserOrAuthor() throws IOException {
    read(
        GOOD.replace("\"user\":\"dana\",", "")
            .replace("\"author\":\"Dana\",", "")
            .replace("\"role\":\"user\"", "\"role\":\"ASSISTANT\"")
            .replace(
                "\"text\"",
                "\"revision\":3,\"change\":\"edited\",\"attributes\":{\"a\":\"b\"},\"text\""));

    Turn turn = turns.getFirst().value();
    assertThat(turn.user()).isEmpty();
    assertThat(turn.author()).isEmpty();
    assertThat(turn.role()).isEqualTo(Role.ASSISTANT);
    assertThat(turn.revision()).isEqualTo(3);
    assertThat(turn.change()).isEqualTo(Change.EDITED);
    assertThat(turn.attributes()).isEqualTo(Map.of("a", "b"));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "BROKEN_JSON ~ {\"tenant\" ~ [{\"tenant\"",
        "BROKEN_JSON ~ \"Hi\"} ~ \"Hi\"",
        "BROKEN_JSON ~ \"Hi\"} ~ \"Hi\"} trailing",
        "MISSING_FIELD ~ \"tenant\":\"acme\", ~ ``",
        "MISSING_FIELD ~ \"conversation\":\"c1\" ~ \"conversation\":null",
        "MISSING_FIELD ~ \"turn\":\"t1\", ~ ``",
        "MISSING_FIELD ~ \"role\":\"user\", ~ ``",
        "MISSING_FIELD ~ \"time\" ~ \"tyme\"",
        "MISSING_FIELD ~ \"text\" ~ \"test\"",
        "BAD_FIELD ~ \"text\":\"Hi\" ~ \"text\":7",
        "BAD_FIELD ~ \"tenant\":\"acme\" ~ \"tenant\":{}",
        "BAD_FIELD ~ \"author\":\"Dana\" ~ \"author\":[]",
        "BAD_FIELD ~ \"text\" ~ \"change\":\"shouted\",\"text\"",
        "BAD_FIELD ~ \"text\" ~ \"attributes\":{\"a\":1},\"text\"",
        "BAD_TIME ~ 2026-03-02T10:00:00+01:00 ~ yesterday",
        "BAD_TIME ~ 2026-03-02T10:00:00+01:00 ~ 2026-03-02",
        "BAD_TIME ~ 2026-03-02T10:00:00+01:00 ~ 2026-13-02T10:00:00Z",
        "BAD_TIME ~ 2026-03-02T10:00:00+01:00 ~ 1969-12-31T23:59:59Z",
        "UNKNOWN_ROLE ~ \"role\":\"user\" ~ \"role\":\"visitor\""
      })
  void shouldNameABadLineAndGoOn(String code, String part, String replacement) throws IOException {
    assertThat(GOOD).contains(part);

    read(GOOD, "", GOOD.replace(part, replacement), GOOD.replace("t1", "t2"));

    assertThat(bad).containsExactly(new BadLine(3, BadLine.Code.valueOf(code)));
    assertThat(turns).extracting(Numbered::line).containsExactly(1L, 4L);
  }

  @Test
  void shouldNameALineThatIsNoUtf8AndGoOn() throws IOException {
    byte[] line = (GOOD + "\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
    line[GOOD.indexOf("Hi")] = (byte) 0xFF;
    Path file = folder.resolve("turns.jsonl");
    Files.write(file, line);

    TurnLines.read(file, turns::add, bad::add);

    assertThat(bad).containsExactly(new BadLine(1, BadLine.Code.INVALID_UTF8));
    assertThat(turns).extracting(Numbered::line).containsExactly(2L);
  }

  @Test
  void shouldReadWindowsLineEndsAndALastLineWithoutEnd() throws IOException {
    Path file = folder.resolve("turns.jsonl");
    Files.writeString(file, GOOD + "\r\n\r\n" + GOOD);

    TurnLines.read(file, turns::add, bad::add);

    assertThat(turns).extracting(Numbered::line).containsExactly(1L, 3L);
    assertThat(bad).isEmpty();
  }

  @Test
  void shouldNameAFileThatCannotBeRead() {
    Path missing = folder.resolve("missing.jsonl");

    assertThatThrownBy(() -> TurnLines.read(missing, turns::add, bad::add))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("missing.jsonl");
  }

  private void read(String... lines) throws IOException {
    Path file = folder.resolve("turns.jsonl");
    Files.write(file, List.of(lines));
    TurnLines.read(file, turns::add, bad::add);
  }
}
