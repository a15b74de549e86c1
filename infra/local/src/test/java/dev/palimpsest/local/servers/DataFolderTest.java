package dev.palimpsest.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temp;

  @Test
  void shouldCreateTheFolder() {
    try (DataFolder folder = DataFolder.open(temp.resolve("a/b"))) {
      assertThat(folder).isNotNull();
      assertThat(temp.resolve("a/b/logs")).isDirectory();
    }
  }

  @Test
  void shouldRefuseFolderInUse() {
    try (DataFolder first = DataFolder.open(temp)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> DataFolder.open(temp))
          .isInstanceOf(LocalStackException.class)
          .hasMessageContaining("already runs on " + temp)
          .hasMessageContaining("palimpsest down --data");
    }
    DataFolder.open(temp).close();
  }

  @Test
  void shouldRefuseFolderOfRunningStackAndNameItsProcesses() {
    Pid self = Pid.of(ProcessHandle.current());
    new RunFile(Lifetime.DETACHED, self, List.of(new RunFile.Entry("kafka", self, "", "")))
        .write(temp);

    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("(kafka " + self.number() + ")");
  }

  @Test
  void shouldSayWhatHelpsWhereItCannotWrite() throws Exception {
    Path file = Files.createFile(temp.resolve("file"));

    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("is not writable: change its permissions or choose another");
  }
}
