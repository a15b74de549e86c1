package dev.palimpsest.local.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log file of one process, and what its latest run has written to it. */
final class ProcessLog {

  private static final int LAST_LINES = 16;
  private static final int LAST_BYTES = 8_192;

  private final Path file;
  private volatile long start;

  ProcessLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** What follows belongs to a new run. */
  void markStart() {
    try {
      start = Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new LocalStackException(file + " is not readable: " + e, e);
    }
  }

  /** The end of what the latest run has written. */
  String lastLines() {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(start, in.length() - LAST_BYTES);
      in.seek(from);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(not readable: " + e.getMessage() + ")";
    }
  }
}
