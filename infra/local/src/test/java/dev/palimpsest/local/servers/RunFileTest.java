package dev.palimpsest.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

  private static final Pid SELF = Pid.of(ProcessHandle.current());

  @TempDir Path data;

  @Test
  void shouldReadWhatItWrote() {
    RunFile file = file(SELF);
    file.write(data);

    assertThat(RunFile.read(data)).contains(file);
    assertThat(file.alive()).isTrue();
  }

  @Test
  void shouldNotTakeReusedProcessIdForTheProcess() {
    RunFile file = file(new Pid(SELF.number(), SELF.startedAt() - 60_000));

    assertThat(file.alive()).isFalse();
  }

  @Test
  void shouldFindNothingWhereNothingRuns() {
    assertThat(RunFile.read(data)).isEmpty();
    assertThat(RunningStack.attach(data)).isEmpty();
  }

  @Test
  void shouldNotAttachToStackThatIsGone() {
    file(new Pid(SELF.number(), 0)).write(data);

    assertThat(RunningStack.attach(data)).isEmpty();
  }

  @Test
  void shouldNameFileThatIsNotReadable() throws Exception {
    Files.writeString(data.resolve("run.json"), "{");

    assertThatThrownBy(() -> RunFile.read(data))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("run.json");
  }

  @Test
  void shouldGiveUrlsToOtherProcesses() {
    file(SELF).write(data);
    RunningStack stack = RunningStack.attach(data).orElseThrow();

    assertThat(stack.bootstrapServers()).isEqualTo("127.0.0.1:1");
    assertThatThrownBy(stack::connectUrl)
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("has no connect");
  }

  private static RunFile file(Pid pid) {
    return new RunFile(
        Lifetime.DETACHED,
        SELF,
        List.of(new RunFile.Entry("kafka", pid, "127.0.0.1:1", "logs/kafka.log")));
  }
}
