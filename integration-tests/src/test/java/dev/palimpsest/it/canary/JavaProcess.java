package dev.palimpsest.it.canary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The threads of a JVM, with their names and stacks, as the JDK's own tool prints them. */
record JavaProcess(String name, long pid) {

  void read(Findings findings) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process print =
        new ProcessBuilder(tool.toString(), Long.toString(pid), "Thread.print", "-l")
            .redirectErrorStream(true)
            .start();
    byte[] threads = print.getInputStream().readAllBytes();
    if (print.waitFor() != 0) {
      throw new IOException(name + ": " + new String(threads, StandardCharsets.UTF_8));
    }
    findings.look(Kind.THREAD, name, threads);
  }
}
