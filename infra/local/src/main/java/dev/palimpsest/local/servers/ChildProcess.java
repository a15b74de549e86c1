package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process of a stack: started from its spec, watched, stopped, and started again. */
public final class ChildProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(25);
  private static final Duration KILL_WITHIN = Duration.ofSeconds(10);

  /** Options for the user's own JVM are not meant for the servers. */
  private static final List<String> FOREIGN_OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  private final ProcessSpec spec;
  private final ProcessLog log;
  private final Consumer<ChildProcess> onStart;
  private final Consumer<ChildProcess> onDeath;
  private volatile Process process;
  private volatile boolean endExpected;
  private volatile boolean wasReady;

  /**
   * A process that does not run yet.
   *
   * @param logs the folder of the log file
   * @param onStart called after each start of the process, before it is ready
   * @param onDeath called when it ends, having been ready, although nobody asked it to
   */
  ChildProcess(
      ProcessSpec spec, Path logs, Consumer<ChildProcess> onStart, Consumer<ChildProcess> onDeath) {
    this.spec = spec;
    this.log = new ProcessLog(logs.resolve(spec.name() + ".log"));
    this.onStart = onStart;
    this.onDeath = onDeath;
  }

  public ProcessSpec spec() {
    return spec;
  }

  public String name() {
    return spec.name();
  }

  public Path logFile() {
    return log.file();
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process != null && process.isAlive();
  }

  RunFile.Entry entry() {
    return new RunFile.Entry(name(), Pid.of(process.toHandle()), spec.url(), logFile().toString());
  }

  /** Starts the process; it is not ready yet. */
  synchronized void launch() {
    if (alive()) {
      throw new IllegalStateException(name() + " runs already");
    }
    log.markStart();
    endExpected = false;
    wasReady = false;
    Process started = spawn();
    process = started;
    started.onExit().thenRun(() -> ended(started));
    onStart.accept(this);
  }

  private Process spawn() {
    ProcessBuilder builder =
        new ProcessBuilder(spec.command())
            .directory(spec.folder().toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
    builder.environment().keySet().removeAll(FOREIGN_OPTIONS);
    builder.environment().putAll(spec.environment());
    try {
      Files.createDirectories(spec.folder());
      return builder.start();
    } catch (IOException e) {
      throw new LocalStackException(name() + " cannot be started: " + e.getMessage(), e);
    }
  }

  private void ended(Process which) {
    if (wasReady && !endExpected && which == process) {
      onDeath.accept(this);
    }
  }

  /**
   * Waits until the process answers.
   *
   * @throws LocalStackException if it ends first, or takes longer than its spec allows
   */
  void awaitReady() {
    boolean decided = Await.until(spec.readyWithin(), () -> !alive() || answers());
    if (endExpected) {
      throw new LocalStackException(name() + " was stopped before it answered.");
    }
    if (!alive()) {
      throw new LocalStackException(deathNotice());
    }
    if (!decided) {
      throw new LocalStackException(
          name()
              + " did not answer within "
              + spec.readyWithin().toSeconds()
              + " s: see "
              + logFile()
              + ", or allow more time.");
    }
    wasReady = true;
  }

  /** Whether it runs and answers now. */
  public boolean answers() {
    try {
      return alive() && spec.ready().answers();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      LOG.trace("{} does not answer yet", name(), e);
      return false;
    }
  }

  String deathNotice() {
    return name()
        + " ended with status "
        + process.exitValue()
        + ": see "
        + logFile()
        + ", which ends with:\n"
        + log.lastLines();
  }

  /** Asks the process to end (SIGTERM), and ends it (SIGKILL) if that takes too long. */
  public synchronized void stop() {
    if (!alive()) {
      return;
    }
    endExpected = true;
    process.destroy();
    if (!exited(STOP_WITHIN)) {
      LOG.warn("{} did not stop within {} s; killing it", name(), STOP_WITHIN.toSeconds());
      kill();
    }
  }

  /** Ends the process at once (SIGKILL), as a crash would. */
  public synchronized void kill() {
    endExpected = true;
    process.destroyForcibly();
    if (!exited(KILL_WITHIN)) {
      throw new LocalStackException(name() + " (process " + pid() + ") cannot be killed.");
    }
  }

  private boolean exited(Duration limit) {
    // Also from a shutdown hook of an interrupted thread: an interrupt must not leave a process.
    boolean interrupted = Thread.interrupted();
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
      return !process.isAlive();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Stops the process if it runs, starts it on the same folder and ports, and waits for it. */
  public synchronized void restart() {
    stop();
    launch();
    awaitReady();
  }

  /** Freezes the process (SIGSTOP). */
  public void suspend() {
    signal("STOP");
  }

  /** Lets a frozen process go on (SIGCONT). */
  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      int status =
          new ProcessBuilder("/bin/kill", "-" + name, Long.toString(pid())).start().waitFor();
      if (status != 0) {
        throw new LocalStackException("kill -" + name + " " + pid() + " failed: " + status);
      }
    } catch (IOException e) {
      throw new LocalStackException("kill -" + name + " " + pid() + " failed: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
