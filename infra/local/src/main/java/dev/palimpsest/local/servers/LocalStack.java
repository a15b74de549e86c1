package dev.palimpsest.local.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running set of real servers on this machine, each a process of its own. */
public final class LocalStack implements AutoCloseable {

  private final Site site;
  private final DataFolder folder;
  private final Progress progress;
  private final Thread hook = new Thread(this::close, "stop-local-stack");
  private final Map<ServerName, ChildProcess> servers = new EnumMap<>(ServerName.class);
  private final List<ChildProcess> processes = new ArrayList<>();
  private final Object closeLock = new Object();
  private boolean closing;

  private LocalStack(Site site, DataFolder folder, Progress progress) {
    this.site = site;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Starts the servers, as many at a time as their needs allow, and returns when all answer.
   *
   * @throws LocalStackException if that fails; nothing is left running then
   */
  public static LocalStack start(LocalStackSettings settings, Progress progress) {
    Installation installation = new Installation(settings.home());
    installation.require(settings.servers());
    DataFolder folder = DataFolder.open(settings.data());
    LocalStack stack;
    try {
      Map<Port, Integer> ports =
          Ports.choose(settings.data(), settings.servers(), settings.fixedPorts());
      stack = new LocalStack(new Site(settings, installation, ports), folder, progress);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
    stack.startServers();
    return stack;
  }

  private void startServers() {
    Runtime.getRuntime().addShutdownHook(hook);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> failure = new CompletableFuture<>();
      Map<ServerName, CompletableFuture<Void>> starts = new EnumMap<>(ServerName.class);
      for (ServerName name : ServerName.values()) {
        if (site.settings().servers().contains(name)) {
          CompletableFuture<?>[] needs =
              name.needs().stream().map(starts::get).toArray(CompletableFuture[]::new);
          CompletableFuture<Void> start =
              CompletableFuture.allOf(needs).thenRunAsync(() -> startServer(name), threads);
          start.exceptionally(
              cause -> {
                failure.completeExceptionally(cause);
                return null;
              });
          starts.put(name, start);
        }
      }
      CompletableFuture<?> all =
          CompletableFuture.allOf(starts.values().toArray(CompletableFuture[]::new));
      try {
        CompletableFuture.anyOf(all, failure).join();
      } catch (CompletionException e) {
        close();
        threads.shutdownNow();
        throw e.getCause() instanceof LocalStackException known
            ? known
            : new LocalStackException("The local stack cannot start: " + e.getCause(), e);
      }
    }
    if (site.settings().lifetime() == Lifetime.DETACHED) {
      detach();
    }
  }

  private void startServer(ServerName name) {
    long start = System.nanoTime();
    progress.starting(name.label());
    Server server = Server.of(name);
    try {
      server.prepare(site);
      ChildProcess process = launch(server.spec(site));
      synchronized (this) {
        servers.put(name, process);
      }
      process.awaitReady();
      server.complete(site);
    } catch (IOException e) {
      throw new LocalStackException(name.label() + " cannot be set up: " + e.getMessage(), e);
    }
    progress.ready(name.label(), Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Runs one more process with the servers; it is stopped before them.
   *
   * @return the process, ready
   */
  public ChildProcess run(ProcessSpec spec) {
    long start = System.nanoTime();
    progress.starting(spec.name());
    ChildProcess process = launch(spec);
    process.awaitReady();
    progress.ready(spec.name(), Duration.ofNanos(System.nanoTime() - start));
    return process;
  }

  /** The command of a child JVM that lives as long as the servers do. */
  public JavaCommand java(String mainClass) {
    return site.java(mainClass);
  }

  private synchronized ChildProcess launch(ProcessSpec spec) {
    if (closing) {
      throw new LocalStackException("The local stack is being stopped.");
    }
    ChildProcess process =
        new ChildProcess(
            spec,
            site.settings().data().resolve("logs"),
            started -> writeRunFile(),
            dead -> progress.died(dead.name(), dead.deathNotice()));
    processes.add(process);
    process.launch();
    return process;
  }

  private synchronized void writeRunFile() {
    new RunFile(
            site.settings().lifetime(),
            Pid.of(ProcessHandle.current()),
            processes.stream().filter(ChildProcess::alive).map(ChildProcess::entry).toList())
        .write(site.settings().data());
  }

  /** A handle on one of the servers. */
  public synchronized ChildProcess server(ServerName name) {
    ChildProcess process = servers.get(name);
    if (process == null) {
      throw new IllegalArgumentException(name.label() + " is not part of this stack");
    }
    return process;
  }

  /** {@code host:port} of the Kafka broker. */
  public String bootstrapServers() {
    return server(ServerName.KAFKA).spec().url();
  }

  /** Base address of the registry's Confluent API. */
  public String registryUrl() {
    return server(ServerName.REGISTRY).spec().url();
  }

  public String elasticsearchUrl() {
    return server(ServerName.ELASTICSEARCH).spec().url();
  }

  public String connectUrl() {
    return server(ServerName.CONNECT).spec().url();
  }

  /** JDBC address of the database {@code postgres}, with its user. */
  public String postgresUrl() {
    return server(ServerName.POSTGRES).spec().url();
  }

  /** From now on the run file alone leads to the processes. */
  private void detach() {
    Runtime.getRuntime().removeShutdownHook(hook);
    folder.close();
  }

  /** Stops all processes in order; a second call waits for the first and does nothing. */
  @Override
  public void close() {
    // Apart from the lock of the fields, which processes need while they are being stopped.
    synchronized (closeLock) {
      List<ChildProcess> all = closing();
      for (ChildProcess process : all) {
        if (process.alive()) {
          progress.stopping(process.name());
          process.stop();
        }
      }
      if (!all.isEmpty()) {
        RunFile.delete(site.settings().data());
      }
      folder.close();
      removeHook();
    }
  }

  /** What is to be stopped; nothing the second time. */
  private synchronized List<ChildProcess> closing() {
    if (closing) {
      return List.of();
    }
    closing = true;
    return StopOrder.of(processes, ChildProcess::name);
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is shutting down; this is the hook.
      return;
    }
  }
}
