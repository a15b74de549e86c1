package dev.palimpsest.local;

import dev.palimpsest.local.servers.ProcessStatus;
import java.io.PrintWriter;
import java.util.List;

/** Prints the processes of a stack as a table. */
final class StackTable {

  private static final String ROW = "%-14s %-8s %8s %8s  %s%n";

  private StackTable() {}

  static void print(PrintWriter out, List<ProcessStatus> processes) {
    out.printf(ROW, "NAME", "STATE", "PID", "MEMORY", "URL");
    for (ProcessStatus process : processes) {
      out.printf(
          ROW,
          process.name(),
          state(process),
          process.pid(),
          process.residentMegabytes() == 0 ? "-" : process.residentMegabytes() + " MB",
          process.url());
    }
    out.flush();
  }

  private static String state(ProcessStatus process) {
    if (!process.alive()) {
      return "dead";
    }
    return process.ready() ? "ready" : "starting";
  }
}
