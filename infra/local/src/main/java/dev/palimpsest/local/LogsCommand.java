package dev.palimpsest.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code logs}: shows the end of the servers' logs, and what is added to them. */
@Command(
    name = "logs",
    description = "Shows the last lines of the servers' logs.",
    mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only this one, such as kafka.")
  private String name;

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "40",
      description = "How many lines of each. Default: ${DEFAULT-VALUE}.")
  private int lines = 40;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with new lines until interrupted.")
  private boolean follow;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Path> files = files();
    if (files.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "No log "
                  + (name == null ? "" : "of " + name + " ")
                  + "in "
                  + data.folder().resolve("logs")
                  + ": start the servers with `palimpsest up`.");
      return 1;
    }
    List<LogTail> tails =
        files.stream().map(file -> new LogTail(file, files.size() > 1, out)).toList();
    for (LogTail tail : tails) {
      tail.printLast(lines);
    }
    if (follow) {
      LogTail.follow(tails);
    }
    return 0;
  }

  private List<Path> files() throws IOException {
    Path logs = data.folder().resolve("logs");
    if (!Files.isDirectory(logs)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(logs)) {
      return all.filter(file -> file.toString().endsWith(".log"))
          .filter(file -> name == null || file.getFileName().toString().equals(name + ".log"))
          .sorted()
          .toList();
    }
  }
}
