package dev.palimpsest.it;

import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.local.servers.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command of the command line as a user does: a process that ends by itself. */
record CommandRun(Servers servers, Path home) {
  private static final int GENEROUS_MINUTES = 3;

  /**
   * @return its exit code
   */
  int run(String... words) throws IOException, InterruptedException {
    Path data = servers.data();
    Path temporary = Files.createDirectories(data.resolve("tmp").resolve(words[0]));
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--config", data.resolve("palimpsest.yaml").toString()));
    JavaCommand command =
        servers
            .java(Palimpsest.class.getName())
            .withHeap(256)
            .withOptions(
                "-Djava.io.tmpdir=" + temporary,
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.palimpsest.schema",
                "-XX:TieredStopAtLevel=1")
            .withClassPath(
                home.resolve("infra/local/target/classes"),
                home.resolve("infra/local/target/lib/*"))
            .withArguments(arguments.toArray(String[]::new));
    ProcessBuilder builder =
        new ProcessBuilder(command.words())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(
                    data.resolve("logs").resolve(words[0] + ".log").toFile()));
    builder.environment().put("PALIMPSEST_LOG_LEVEL", "TRACE");
    builder.environment().put("PALIMPSEST_CLIENT_LOG_LEVEL", "TRACE");
    Process process = builder.start();
    try {
      if (!process.waitFor(GENEROUS_MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException(words[0] + " does not end");
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
