package dev.palimpsest.local.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/**
 * The main class of the PostgreSQL process: one server from Maven jars, on a data folder that
 * stays.
 */
public final class PostgresServer {

  private static final long OLD_SERVER_SECONDS = 20;

  private PostgresServer() {}

  /**
   * Starts the server and stays until the JVM is asked to stop.
   *
   * @param args port, data folder, folder for the unpacked binaries
   */
  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    Path data = Path.of(args[1]);
    Path complete = data.resolveSibling("complete");
    if (Files.notExists(complete)) {
      // An interrupted first start leaves a folder that no server accepts.
      FileUtils.deleteDirectory(data.toFile());
    }
    endOldServer(data);
    EmbeddedPostgres server = startAlone(port, data, Path.of(args[2]));
    Files.writeString(complete, "The data folder was set up completely.\n");
    watchThisJvm(serverPid(data).orElseThrow());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "stop-postgres"));
    new CountDownLatch(1).await();
  }

  /** Several stacks share the binaries: one of them unpacks, and clears what another left half. */
  private static EmbeddedPostgres startAlone(int port, Path data, Path binaries)
      throws IOException {
    Files.createDirectories(binaries);
    try (FileChannel channel =
            FileChannel.open(
                binaries.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      deleteHalfUnpacked(binaries);
      return start(port, data, binaries);
    }
  }

  private static EmbeddedPostgres start(int port, Path data, Path binaries) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("wal_level", "logical")
        .setServerConfig("max_replication_slots", "8")
        .setServerConfig("max_wal_senders", "8")
        .setOutputRedirector(ProcessBuilder.Redirect.INHERIT)
        .setErrorRedirector(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void deleteHalfUnpacked(Path binaries) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(binaries, "PG-*")) {
      for (Path folder : folders) {
        if (!Files.exists(folder.resolve(".exists"))) {
          FileUtils.deleteDirectory(folder.toFile());
        }
      }
    }
  }

  /** A JVM killed outright leaves its server behind for a moment; two must not share the folder. */
  private static void endOldServer(Path data) throws Exception {
    Optional<ProcessHandle> old =
        serverPid(data)
            .flatMap(ProcessHandle::of)
            .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
    if (old.isPresent()) {
      old.get().destroy();
      old.get().onExit().get(OLD_SERVER_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** The server runs apart from this JVM; a shell that waits on a pipe notices any kind of end. */
  private static void watchThisJvm(long server) throws IOException {
    new ProcessBuilder(
            "/bin/sh",
            "-c",
            "trap '' INT HUP TERM; read line; kill -QUIT \"$1\" 2>/dev/null",
            "watch-postgres",
            Long.toString(server))
        .start();
  }

  private static Optional<Long> serverPid(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.trim()));
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      e.printStackTrace();
    }
  }
}
