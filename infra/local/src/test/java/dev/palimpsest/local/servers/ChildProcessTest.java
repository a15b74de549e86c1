package dev.palimpsest.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @TempDir Path logs;

  private final BlockingQueue<String> deaths = new LinkedBlockingQueue<>();
  private ChildProcess process;

  @AfterEach
  void end() {
    if (process != null && process.alive()) {
      process.kill();
    }
  }

  @Test
  void shouldBeReadyOnceTheCheckSaysSo() {
    process = napper(this::hasSpoken, "hello");
    process.launch();
    process.awaitReady();

    assertThat(process.alive()).isTrue();
    assertThat(process.logFile()).content().contains("napper says hello");
  }

  @Test
  void shouldFailAtOnceWhenTheProcessEndsEarly() {
    process = napper(() -> false, "no space left", "7");
    process.launch();

    assertThatThrownBy(process::awaitReady)
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("napper ended with status 7")
        .hasMessageContaining(logs.resolve("napper.log").toString())
        .hasMessageContaining("napper says no space left");
  }

  @Test
  void shouldSayWhenTheProcessTakesTooLong() {
    process = napper(() -> false, Duration.ofMillis(300), "hello");
    process.launch();

    assertThatThrownBy(process::awaitReady)
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("did not answer within");
  }

  @Test
  void shouldReportUnexpectedDeath() throws Exception {
    process = napper(this::hasSpoken, "hello");
    process.launch();
    process.awaitReady();

    ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();

    assertThat(deaths.poll(10, TimeUnit.SECONDS)).startsWith("napper ended with status 137");
  }

  @Test
  void shouldNotReportDeathItWasAskedFor() {
    process = napper(this::hasSpoken, "hello");
    process.launch();
    process.awaitReady();
    process.stop();
    process.launch();
    process.kill();

    assertThat(process.alive()).isFalse();
    assertThat(deaths).isEmpty();
  }

  @Test
  void shouldRunAgainAfterKill() {
    process = napper(this::hasSpoken, "hello");
    process.launch();
    process.awaitReady();
    long first = process.pid();

    process.kill();
    process.restart();

    assertThat(process.alive()).isTrue();
    assertThat(process.pid()).isNotEqualTo(first);
  }

  @Test
  void shouldNotHearTheTerminal() throws Exception {
    process = napper(this::hasSpoken, "hello");
    process.launch();
    process.awaitReady();

    String pid = Long.toString(process.pid());
    new ProcessBuilder("/bin/kill", "-INT", pid).start().waitFor();
    new ProcessBuilder("/bin/kill", "-HUP", pid).start().waitFor();
    process.suspend();
    await().until(() -> state(pid).equals("T"));
    process.resume();
    await().until(() -> !state(pid).equals("T"));

    assertThat(process.alive()).isTrue();
  }

  @Test
  void shouldEndWithItsParent() throws Exception {
    Process parent = new ProcessBuilder("sleep", "60").start();
    process = process(command(parent.pid()).withArguments("hello"), this::hasSpoken);
    process.launch();
    process.awaitReady();

    parent.destroyForcibly();

    await().atMost(Duration.ofSeconds(10)).until(() -> !process.alive());
  }

  @Test
  void shouldEndWhenItsParentIsGoneAlready() throws Exception {
    Process parent = new ProcessBuilder("true").start();
    parent.waitFor();
    process = process(command(parent.pid()).withArguments("hello"), () -> false);
    process.launch();

    assertThatThrownBy(process::awaitReady).hasMessageContaining("parent process is gone");
  }

  private static String state(String pid) throws Exception {
    String stat = Files.readString(Path.of("/proc", pid, "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
  }

  private boolean hasSpoken() throws Exception {
    return Files.readString(logs.resolve("napper.log")).contains("napper says");
  }

  private ChildProcess napper(ReadyCheck ready, String... arguments) {
    return process(command(ProcessHandle.current().pid()).withArguments(arguments), ready);
  }

  private ChildProcess napper(ReadyCheck ready, Duration limit, String... arguments) {
    return process(command(ProcessHandle.current().pid()).withArguments(arguments), ready, limit);
  }

  private ChildProcess process(JavaCommand command, ReadyCheck ready) {
    return process(command, ready, Duration.ofSeconds(30));
  }

  private ChildProcess process(JavaCommand command, ReadyCheck ready, Duration limit) {
    return new ChildProcess(
        new ProcessSpec("napper", command.words(), Map.of(), logs, "", ready, limit),
        logs,
        started -> {},
        dead -> deaths.add(dead.deathNotice()));
  }

  private static JavaCommand command(long parent) {
    return new JavaCommand(
            parent,
            List.of("-XX:TieredStopAtLevel=1"),
            List.of(Path.of("target/classes"), Path.of("target/test-classes")).stream()
                .map(Path::toAbsolutePath)
                .toList(),
            Napper.class.getName(),
            List.of())
        .withHeap(32);
  }
}
