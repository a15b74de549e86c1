package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as a file can name it: the start time guards against a reused number.
 *
 * @param number the process id
 * @param startedAt epoch milliseconds; 0 if the system does not tell
 */
public record Pid(long number, long startedAt) {

  /** The start time is computed from a clock that may be adjusted meanwhile. */
  private static final long TOLERANCE_MILLIS = 3_000;

  static Pid of(ProcessHandle handle) {
    return new Pid(handle.pid(), startedAt(handle));
  }

  /** The running process, if it is still the same one. */
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(number)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> !isZombie(handle.pid()))
        .filter(handle -> Math.abs(startedAt(handle) - startedAt) <= TOLERANCE_MILLIS);
  }

  /** Whether the process runs. */
  public boolean alive() {
    return handle().isPresent();
  }

  /** Ended, but not yet collected by its parent: Java calls it alive. */
  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  private static long startedAt(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
