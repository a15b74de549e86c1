package dev.palimpsest.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.Palimpsest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README's first command, as a newcomer runs it. */
class DemoIT {

  @Test
  void shouldShowTheWayFromATranscriptToAnswersAndLeaveNothingBehind() {
    StringWriter out = new StringWriter();
    CommandLine line = Palimpsest.commandLine().setOut(new PrintWriter(out));
    Path data = Path.of("target/demo-it").toAbsolutePath();

    int exit = line.execute("demo", "--data", data.toString());

    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("ADD ", "UPDATE ", "STALE ", "DELETE ", "RESTORE ", "NOOP ")
        .contains("42 turns", "all in Elasticsearch")
        .contains("I live in Lund now.")
        .doesNotContain("4111 1111", "dana.whitfield@", "7946 0018");
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }
}
