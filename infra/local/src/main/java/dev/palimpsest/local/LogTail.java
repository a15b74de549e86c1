package dev.palimpsest.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Prints the end of one log file, and later what has been added to it. */
final class LogTail {

  private static final long PAUSE_MILLIS = 250;
  private static final int BYTES_A_LINE = 400;

  private final Path file;
  private final String prefix;
  private final PrintWriter out;
  private long position;

  LogTail(Path file, boolean named, PrintWriter out) {
    this.file = file;
    this.prefix = named ? file.getFileName().toString().replace(".log", "") + " | " : "";
    this.out = out;
  }

  /** Prints the last lines, as far as they fit into a part of the file of usual size. */
  void printLast(int lines) throws IOException {
    List<String> all = read(Math.max(0, file.toFile().length() - (long) lines * BYTES_A_LINE));
    print(all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  /** Prints new lines of all files until the thread is interrupted. */
  static void follow(List<LogTail> tails) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      for (LogTail tail : tails) {
        tail.print(tail.read(tail.position));
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void print(List<String> lines) {
    lines.forEach(line -> out.println(prefix + line));
    out.flush();
  }

  /** The complete lines from a position on; an unfinished last line is left for the next time. */
  private List<String> read(long from) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long start = Math.min(from, in.length());
      in.seek(start);
      byte[] bytes = new byte[(int) (in.length() - start)];
      in.readFully(bytes);
      int end = bytes.length;
      while (end > 0 && bytes[end - 1] != '\n') {
        end--;
      }
      position = start + end;
      return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }
  }
}
