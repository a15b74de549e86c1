package dev.palimpsest.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class LocalCommandsTest {

  @Command(name = "palimpsest")
  static final class Top {}

  @TempDir Path data;

  private final StringWriter out = new StringWriter();

  @Test
  void shouldSayThatNothingRuns() {
    assertThat(run("down")).isZero();
    assertThat(run("status")).isEqualTo(3);
    assertThat(out.toString()).containsSubsequence("Nothing runs on", "Nothing runs on");
  }

  @Test
  void shouldGiveAnEmptyArrayWhereNothingRuns() {
    assertThat(run("status", "--output", "json")).isEqualTo(3);
    assertThat(out.toString()).isEqualToIgnoringWhitespace("[]");
  }

  @Test
  void shouldPrintTheLastLinesOfALog() throws Exception {
    Files.createDirectories(data.resolve("logs"));
    Files.writeString(data.resolve("logs/kafka.log"), "one\ntwo\nthree\n");

    assertThat(run("logs", "kafka", "-n", "2")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("two\nthree\n");
  }

  @Test
  void shouldSayWhatStartsTheServersWhereThereIsNoLog() {
    assertThat(run("logs", "kafka")).isEqualTo(1);
    assertThat(out.toString()).contains("palimpsest up");
  }

  @Test
  void shouldDescribeEveryCommand() {
    for (Object command : new LocalCommands().commands()) {
      assertThat(new CommandLine(command).getCommandSpec().usageMessage().description())
          .isNotEmpty();
    }
  }

  private int run(String command, String... arguments) {
    CommandLine line = new CommandLine(new Top());
    new LocalCommands().commands().forEach(line::addSubcommand);
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--data";
    all[2] = data.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return line.execute(all);
  }
}
