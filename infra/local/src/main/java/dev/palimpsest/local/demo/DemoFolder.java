package dev.palimpsest.local.demo;

import dev.palimpsest.local.servers.LocalStackException;
import dev.palimpsest.local.servers.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * The option that names the demo's data folder, which is emptied so that every demo starts from
 * nothing.
 */
final class DemoFolder {
  private static final String MARK = "palimpsest.yaml";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of data and logs. Default: .palimpsest in the project root.")
  private Path data;

  Path home() {
    return Path.of(System.getProperty("palimpsest.home", "")).toAbsolutePath().normalize();
  }

  /**
   * @throws LocalStackException if a stack runs there, or the folder holds what no stack has
   *     written
   */
  Path emptied() throws IOException {
    Path folder =
        (data == null ? home().resolve(".palimpsest") : data).toAbsolutePath().normalize();
    if (RunningStack.attach(folder).isPresent()) {
      throw new LocalStackException(
          "A stack already runs on "
              + folder
              + ": stop it with `palimpsest down`, or name another folder with --data.");
    }
    if (Files.exists(folder)) {
      requireOurs(folder);
      delete(folder);
    }
    return folder;
  }

  private static void requireOurs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()
          && !Files.exists(folder.resolve(MARK))
          && !Files.exists(folder.resolve("ports.json"))) {
        throw new LocalStackException(
            folder + " holds files that are not a stack's: name an empty folder with --data.");
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
