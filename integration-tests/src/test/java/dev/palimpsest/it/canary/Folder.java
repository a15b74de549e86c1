package dev.palimpsest.it.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All files below a folder, names and contents as they are. */
record Folder(Path path, Kind kind) {

  void read(Findings findings) throws IOException {
    for (Path file : files()) {
      String name = path.relativize(file).toString();
      try {
        findings.look(kind, name, name.getBytes());
        findings.look(kind, name, Files.readAllBytes(file));
      } catch (NoSuchFileException e) {
        // its owner was done with it
        continue;
      }
    }
  }

  List<Path> files() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
