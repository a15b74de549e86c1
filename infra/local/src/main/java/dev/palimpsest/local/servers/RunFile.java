package dev.palimpsest.local.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What other processes need to know about a running stack: {@code run.json} in its data folder.
 *
 * @param lifetime whether the processes end with their owner
 * @param owner the process that started the stack
 * @param processes its processes, in the order in which they started
 */
public record RunFile(Lifetime lifetime, Pid owner, List<Entry> processes) {

  private static final String NAME = "run.json";

  public RunFile {
    processes = List.copyOf(processes);
  }

  /**
   * One process of the stack.
   *
   * @param url how clients reach it; empty for processes that nobody connects to
   * @param log its log file
   */
  public record Entry(String name, Pid process, String url, String log) {}

  /** The run file of a data folder, if there is one; it may be of a stack that is long gone. */
  public static Optional<RunFile> read(Path data) {
    Path file = data.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ObjectMapper().readValue(file.toFile(), RunFile.class));
    } catch (IOException e) {
      throw new LocalStackException(
          file + " is not readable: end its processes by hand and delete it.", e);
    }
  }

  /** Whether any of its processes runs. */
  public boolean alive() {
    return processes.stream().anyMatch(entry -> entry.process().alive());
  }

  void write(Path data) {
    JsonFile.write(data.resolve(NAME), this);
  }

  static void delete(Path data) {
    try {
      Files.deleteIfExists(data.resolve(NAME));
    } catch (IOException e) {
      throw new LocalStackException(
          "Cannot delete " + data.resolve(NAME) + ": make the folder writable.", e);
    }
  }
}
