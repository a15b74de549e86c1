package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * JVM options that make the second start of a server faster: its classes, parsed and verified, in a
 * file that the JVM writes when it first stops.
 *
 * <p>The JVM silently ignores an archive of other jars and does not replace it either, so the name
 * of the file tells the jars apart.
 */
final class ClassArchive {

  private ClassArchive() {}

  /** No options where the archive cannot be written: the JVM would end with an error. */
  static String[] options(Path folder, ServerName server, List<Path> classPath) {
    try {
      Files.createDirectories(folder);
      Path archive = folder.resolve(server.label() + "-" + fingerprint(classPath) + ".jsa");
      if (!Files.isWritable(folder)) {
        return new String[0];
      }
      deleteOthers(folder, server, archive);
      return new String[] {
        "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:disable"
      };
    } catch (IOException e) {
      return new String[0];
    }
  }

  private static void deleteOthers(Path folder, ServerName server, Path archive)
      throws IOException {
    try (DirectoryStream<Path> others =
        Files.newDirectoryStream(folder, server.label() + "-*.jsa")) {
      for (Path other : others) {
        if (!other.equals(archive)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  /** Of the JVM and of the path, size and time of every jar: what the JVM itself compares. */
  private static String fingerprint(List<Path> classPath) throws IOException {
    List<String> jars = new ArrayList<>();
    for (Path entry : classPath) {
      if (entry.endsWith("*")) {
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(entry.getParent(), "*.jar")) {
          for (Path jar : folder) {
            jars.add(describe(jar));
          }
        }
      } else {
        jars.add(describe(entry));
      }
    }
    Collections.sort(jars);
    jars.add(System.getProperty("java.vm.version"));
    return HexFormat.of().toHexDigits(jars.hashCode());
  }

  private static String describe(Path jar) throws IOException {
    return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
  }
}
