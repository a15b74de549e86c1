package dev.palimpsest.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.Palimpsest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesCommandTest {
  @TempDir Path folder;

  @Test
  void shouldWriteEachValueInItsForm() throws IOException {
    assertThat(
            run(
                "{\"id\":1,\"text\":\"tomorrow\",\"reference\":\"2021-09-15T10:20:00\"}",
                "{\"id\":2,\"text\":\"at 7pm\",\"reference\":\"2021-09-15T10:20:00\"}",
                "{\"id\":3,\"text\":\"since May 2020\",\"reference\":\"2021-09-15T10:20:00Z\"}",
                "{\"id\":4,\"text\":\"tonight\",\"reference\":\"2021-09-15T10:20:00\"}",
                "{\"id\":5,\"text\":\"daily, 5 minutes\",\"reference\":\"2021-09-15T10:20:00\"}"))
        .isZero();
    assertThat(written())
        .containsExactly(
            "{\"id\":1,\"dates\":[{\"start\":0,\"end\":8,\"timex\":\"2021-09-16\",\"value\":\"2021-09-16\"}]}",
            "{\"id\":2,\"dates\":[{\"start\":3,\"end\":6,\"timex\":\"T19\",\"value\":\"19:00:00\"}]}",
            "{\"id\":3,\"dates\":[{\"start\":0,\"end\":14,\"timex\":\"2020-05\",\"from\":\"2020-05-01\"}]}",
            "{\"id\":4,\"dates\":[{\"start\":0,\"end\":7,\"timex\":\"2021-09-15TNI\",\"from\":\"2021-09-15 20:00:00\",\"to\":\"2021-09-15 23:59:59\"}]}",
            "{\"id\":5,\"dates\":[{\"start\":0,\"end\":5,\"timex\":\"P1D\"},{\"start\":7,\"end\":16,\"timex\":\"PT5M\",\"value\":\"300\"}]}");
  }

  @Test
  void shouldNameBadLinesAndGoOn() throws IOException {
    assertThat(
            run(
                "{\"id\":1,\"text\":\"today\"}",
                "{\"id\":2,\"text\":\"today\",\"reference\":\"yesterday\"}",
                "nonsense",
                "{\"id\":4,\"text\":\"nothing here\",\"reference\":\"2021-09-15T10:20:00\"}"))
        .isEqualTo(1);
    assertThat(written()).containsExactly("{\"id\":4,\"dates\":[]}");
  }

  private int run(String... lines) throws IOException {
    Path in = folder.resolve("in.jsonl");
    Files.write(in, List.of(lines));
    return Palimpsest.commandLine()
        .execute("dates", "--in", in.toString(), "--out", folder.resolve("out.jsonl").toString());
  }

  private List<String> written() throws IOException {
    return Files.readAllLines(folder.resolve("out.jsonl"));
  }
}
