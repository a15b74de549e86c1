package dev.palimpsest.local.demo;

import dev.palimpsest.app.FolderTree;
import dev.palimpsest.local.servers.LocalStackException;
import dev.palimpsest.local.servers.RunningStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Empties the demo's data folder, so that every demo starts from nothing. */
final class DemoFolder {
  private static final String MARK = "palimpsest.yaml";

  private DemoFolder() {}

  /**
   * @throws LocalStackException if a stack runs there, or the folder holds what no stack has
   *     written
   */
  static void empty(Path folder) throws IOException {
    if (RunningStack.attach(folder).isPresent()) {
      throw new LocalStackException(
          "A stack already runs on "
              + folder
              + ": stop it with `palimpsest down`, or name another folder with --data.");
    }
    if (Files.exists(folder)) {
      requireOurs(folder);
      FolderTree.delete(folder);
    }
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
}
