package dev.palimpsest.local;

import dev.palimpsest.app.UserException;
import dev.palimpsest.local.pipeline.Endpoints;
import dev.palimpsest.local.pipeline.LocalPipeline;
import dev.palimpsest.local.servers.Lifetime;
import dev.palimpsest.local.servers.LocalStack;
import dev.palimpsest.local.servers.LocalStackException;
import dev.palimpsest.local.servers.LocalStackSettings;
import dev.palimpsest.local.servers.Port;
import dev.palimpsest.local.servers.ProcessStatus;
import dev.palimpsest.local.servers.RunningStack;
import dev.palimpsest.local.servers.ServerName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code up}: starts the servers and leaves them running. */
@Command(
    name = "up",
    description = {
      "Starts the servers on this machine and leaves them running.",
      "Kafka, a schema registry, Elasticsearch, PostgreSQL and a Connect worker start as plain"
          + " processes on free loopback ports. Data and ports are kept for the next start."
    },
    mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--servers",
      split = ",",
      paramLabel = "NAME",
      description = "Only these servers, and those they need: ${COMPLETION-CANDIDATES}.")
  private Set<ServerName> servers = EnumSet.allOf(ServerName.class);

  @Option(
      names = "--port",
      paramLabel = "NAME=PORT",
      description = "Use exactly this port: ${COMPLETION-CANDIDATES}.")
  private Map<Port, Integer> ports = Map.of();

  @Option(
      names = "--plugin-path",
      split = ",",
      paramLabel = "DIR",
      description = "Folders of Connect plugins. Default: connectors/target/plugin.")
  private List<Path> pluginPath = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<RunningStack> running = RunningStack.attach(data.folder());
    if (running.isPresent()) {
      return alreadyRunning(out, running.get());
    }
    try {
      prepare(LocalStack.start(settings(), new PrintedProgress(out)));
    } catch (LocalStackException | UserException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
    RunningStack.attach(data.folder()).ifPresent(stack -> StackTable.print(out, stack.status()));
    out.println("Data and logs: " + data.folder());
    out.println("Run the applications with: palimpsest run all");
    out.println("Stop with: palimpsest down" + dataArgument());
    out.flush();
    return 0;
  }

  /** With all servers there, topics, indices and the sink connector are made as well. */
  private void prepare(LocalStack stack) {
    if (!servers.containsAll(EnumSet.allOf(ServerName.class))) {
      return;
    }
    try {
      new LocalPipeline(Endpoints.of(stack), DataOption.home(), data.folder()).prepare();
    } catch (IOException e) {
      stack.close();
      throw new LocalStackException("The pipeline cannot be set up: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private LocalStackSettings settings() {
    LocalStackSettings settings =
        LocalStackSettings.of(DataOption.home(), data.folder())
            .withServers(servers)
            .withLifetime(Lifetime.DETACHED);
    for (Map.Entry<Port, Integer> port : ports.entrySet()) {
      settings = settings.withPort(port.getKey(), port.getValue());
    }
    return pluginPath.isEmpty() ? settings : settings.withPluginPath(pluginPath);
  }

  private int alreadyRunning(PrintWriter out, RunningStack stack) {
    List<ProcessStatus> status = stack.status();
    out.println("Already running on " + data.folder() + ":");
    StackTable.print(out, status);
    if (status.stream().allMatch(ProcessStatus::alive)) {
      return 0;
    }
    out.println("Some are dead. Restart all with: palimpsest down" + dataArgument() + ", then up");
    out.flush();
    return 1;
  }

  private String dataArgument() {
    boolean usual = data.folder().equals(DataOption.home().resolve(".palimpsest"));
    return usual ? "" : " --data " + data.folder();
  }
}
