package dev.palimpsest.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How one process of a stack is at this moment.
 *
 * @param alive whether it runs
 * @param ready whether it answers; for processes that nobody connects to, whether it runs
 * @param residentMegabytes its memory; 0 where the system does not tell
 */
public record ProcessStatus(
    String name,
    long pid,
    boolean alive,
    boolean ready,
    String url,
    long residentMegabytes,
    String log) {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessStatus.class);

  static ProcessStatus of(RunFile.Entry entry) {
    boolean alive = entry.process().alive();
    return new ProcessStatus(
        entry.name(),
        entry.process().number(),
        alive,
        alive && answers(entry),
        entry.url(),
        alive ? residentMegabytes(entry.process().number()) : 0,
        entry.log());
  }

  private static boolean answers(RunFile.Entry entry) {
    Optional<ServerName> server = StopOrder.server(entry.name());
    try {
      return server.isEmpty() || ReadyCheck.of(server.get(), entry.url()).answers();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (Exception e) {
      LOG.debug("{} does not answer", entry.name(), e);
      return false;
    }
  }

  private static long residentMegabytes(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kilobytes -> Long.parseLong(kilobytes) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
