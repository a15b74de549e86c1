package dev.palimpsest.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers of a parent that is killed or stopped do not outlive it. */
class OrphanIT {

  @TempDir Path data;

  @Test
  void shouldEndTheServersWhenTheParentIsKilled() throws Exception {
    Process parent = hold();
    List<ProcessHandle> servers = servers();
    assertThat(servers).hasSizeGreaterThan(2);

    parent.destroyForcibly();

    awaitEnd(servers);
  }

  @Test
  void shouldStopTheServersWhenTheParentIsStopped() throws Exception {
    Process parent = hold();
    List<ProcessHandle> servers = servers();

    RunningStack.attach(data).orElseThrow().stop(Progress.silent());

    assertThat(parent.waitFor()).isEqualTo(143);
    awaitEnd(servers);
    assertThat(RunFile.read(data)).isEmpty();
  }

  private Process hold() throws Exception {
    Path log = data.resolve("holder.log");
    Process parent =
        new ProcessBuilder(
                Installation.java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StackHolder.class.getName(),
                System.getProperty("palimpsest.home"),
                data.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> !parent.isAlive() || Files.readString(log).contains("holding"));
    assertThat(parent.isAlive()).as(() -> read(log)).isTrue();
    return parent;
  }

  /** The children of the run file, and the PostgreSQL server, which is no child of its JVM. */
  private List<ProcessHandle> servers() throws Exception {
    long postgres =
        Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(0));
    List<ProcessHandle> all =
        new ArrayList<>(
            RunFile.read(data).orElseThrow().processes().stream()
                .map(entry -> entry.process().handle().orElseThrow())
                .toList());
    all.add(ProcessHandle.of(postgres).orElseThrow());
    return all;
  }

  private static void awaitEnd(List<ProcessHandle> servers) {
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> servers.stream().noneMatch(handle -> Pid.of(handle).alive()));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
