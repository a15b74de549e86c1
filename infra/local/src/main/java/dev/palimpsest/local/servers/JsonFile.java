package dev.palimpsest.local.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a small JSON file so that a reader sees the old or the new one, never a half. */
final class JsonFile {

  private JsonFile() {}

  static void write(Path file, Object value) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      byte[] json =
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(value);
      Files.write(draft, json);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new LocalStackException(
          "Cannot write " + file + ": make the folder writable or free some space.", e);
    }
  }
}
