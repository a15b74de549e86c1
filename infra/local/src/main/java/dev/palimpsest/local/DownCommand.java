package dev.palimpsest.local;

import dev.palimpsest.local.servers.LocalStackException;
import dev.palimpsest.local.servers.RunningStack;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code down}: stops a running stack and keeps its data. */
@Command(
    name = "down",
    description = "Stops the servers that `up` or `demo --keep` left running. Their data stays.",
    mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Optional<RunningStack> running = RunningStack.attach(data.folder());
      if (running.isEmpty()) {
        out.println("Nothing runs on " + data.folder() + ".");
      } else {
        running.get().stop(new PrintedProgress(out));
        out.println("Stopped. The data stays in " + data.folder() + ".");
      }
      out.flush();
      return 0;
    } catch (LocalStackException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }
}
