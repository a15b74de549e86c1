package dev.palimpsest.local.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A stack that another process has started, known by its run file. */
public final class RunningStack {

  private static final Duration OWNER_WITHIN = Duration.ofSeconds(90);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(25);
  private static final Duration KILL_WITHIN = Duration.ofSeconds(10);

  private final Path data;
  private final RunFile file;

  private RunningStack(Path data, RunFile file) {
    this.data = data;
    this.file = file;
  }

  /** The stack on this data folder, if any of its processes runs. */
  public static Optional<RunningStack> attach(Path data) {
    return RunFile.read(data).filter(RunFile::alive).map(file -> new RunningStack(data, file));
  }

  /** Its processes, in the order in which they started; those that died among them. */
  public List<RunFile.Entry> processes() {
    return file.processes();
  }

  /** Whether it ends with the process that started it. */
  public Lifetime lifetime() {
    return file.lifetime();
  }

  /** {@code host:port} of the Kafka broker. */
  public String bootstrapServers() {
    return url(ServerName.KAFKA);
  }

  /** Base address of the registry's Confluent API. */
  public String registryUrl() {
    return url(ServerName.REGISTRY);
  }

  public String elasticsearchUrl() {
    return url(ServerName.ELASTICSEARCH);
  }

  public String connectUrl() {
    return url(ServerName.CONNECT);
  }

  /** JDBC address of the database {@code postgres}, with its user. */
  public String postgresUrl() {
    return url(ServerName.POSTGRES);
  }

  private String url(ServerName server) {
    return file.processes().stream()
        .filter(entry -> entry.name().equals(server.label()))
        .map(RunFile.Entry::url)
        .findFirst()
        .orElseThrow(
            () ->
                new LocalStackException(
                    "The stack on " + data + " has no " + server.label() + ": start one with it."));
  }

  /** How its processes are now; each server is asked. */
  public List<ProcessStatus> status() {
    return file.processes().parallelStream().map(ProcessStatus::of).toList();
  }

  /**
   * Stops all processes in order, through their owner where they belong to a running one.
   *
   * @throws LocalStackException if one cannot be stopped
   */
  public void stop(Progress progress) {
    if (file.lifetime() == Lifetime.ATTACHED) {
      file.owner().handle().ifPresent(owner -> stopOwner(owner, progress));
    }
    for (RunFile.Entry entry : StopOrder.of(file.processes(), RunFile.Entry::name)) {
      if (entry.process().alive()) {
        progress.stopping(entry.name());
        stop(entry);
      }
    }
    RunFile.delete(data);
  }

  private void stopOwner(ProcessHandle owner, Progress progress) {
    if (owner.pid() == ProcessHandle.current().pid()) {
      throw new IllegalStateException("close() the stack that this process has started");
    }
    progress.stopping("owner (process " + owner.pid() + ")");
    owner.destroy();
    Await.until(OWNER_WITHIN, () -> !file.owner().alive());
  }

  private static void stop(RunFile.Entry entry) {
    entry.process().handle().ifPresent(ProcessHandle::destroy);
    if (!Await.until(STOP_WITHIN, () -> !entry.process().alive())) {
      entry.process().handle().ifPresent(ProcessHandle::destroyForcibly);
      if (!Await.until(KILL_WITHIN, () -> !entry.process().alive())) {
        throw new LocalStackException(
            entry.name()
                + " (process "
                + entry.process().number()
                + ") cannot be stopped: end it by hand.");
      }
    }
  }
}
