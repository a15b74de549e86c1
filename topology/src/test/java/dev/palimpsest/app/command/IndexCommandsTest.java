package dev.palimpsest.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.Palimpsest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the commands on indices say where they cannot do their work. */
class IndexCommandsTest {
  @TempDir private Path folder;

  private String complained = "";

  @ParameterizedTest
  @ValueSource(strings = {"verify", "rebuild", "verify --index episodes", "drop memories-000001"})
  void shouldNameTheSettingWhereElasticsearchIsAway(String words) throws IOException {
    assertThat(run(words.split(" "))).isOne();
    assertThat(complained)
        .startsWith("palimpsest: Elasticsearch does not answer")
        .contains("elasticsearch.url");
  }

  @Test
  void shouldRefuseToDropWhatIsNoVersion() throws IOException {
    assertThat(run("drop", "memories")).isOne();
    assertThat(complained).contains("memories-000001");
  }

  @Test
  void shouldRefuseAnUnknownIndexAsWrongUsage() throws IOException {
    assertThat(run("verify", "--index", "turns")).isEqualTo(2);
  }

  private int run(String... words) throws IOException {
    Path config = folder.resolve("palimpsest.yaml");
    Files.writeString(config, "elasticsearch: {url: \"http://127.0.0.1:" + nobody() + "\"}");
    List<String> all = new ArrayList<>(List.of("index"));
    all.addAll(List.of(words));
    all.addAll(List.of("--config", config.toString()));
    StringWriter err = new StringWriter();
    CommandLine line = Palimpsest.commandLine().setErr(new PrintWriter(err));
    int code = line.execute(all.toArray(String[]::new));
    complained = err.toString();
    return code;
  }

  /** A port where nobody listens. */
  private static int nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
