package dev.palimpsest.local.pipeline;

import dev.palimpsest.app.TopicAdmin;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.app.settings.SettingsReader;
import dev.palimpsest.local.servers.JavaCommand;
import dev.palimpsest.local.servers.LocalStackException;
import dev.palimpsest.local.servers.ProcessSpec;
import dev.palimpsest.local.servers.ReadyCheck;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexAdmin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The pipeline on servers that run: what must be there before turns flow, and the applications as
 * processes.
 */
public final class LocalPipeline {
  private static final String SINK = "palimpsest-elasticsearch";
  private static final int PARTITIONS = 3;
  private static final int HEAP_MB = 512;
  private static final Duration READY_WITHIN = Duration.ofSeconds(120);

  private final Endpoints endpoints;
  private final Path home;
  private final Path data;

  /**
   * @param home the project's root, whose built jars the applications run from
   * @param data the stack's folder
   */
  public LocalPipeline(Endpoints endpoints, Path home, Path data) {
    this.endpoints = endpoints;
    this.home = home;
    this.data = data;
  }

  /** The settings of this pipeline. */
  public Settings settings() {
    return SettingsReader.read(Optional.of(file()), Map.of());
  }

  /**
   * Writes the settings, so that every command finds this pipeline; then creates topics and
   * indices, and starts the sink.
   */
  public void prepare() throws IOException {
    prepare(endpoints);
  }

  /**
   * The same, with a Connect worker that is somewhere else.
   *
   * @param seenByConnect where the worker finds the servers
   */
  public void prepare(Endpoints seenByConnect) throws IOException {
    writeSettings();
    try (TopicAdmin admin = new TopicAdmin(settings())) {
      admin.apply(admin.plan());
    }
    try (var client = Connections.elasticsearch(settings().elasticsearch())) {
      IndexAdmin indices = new IndexAdmin(client);
      for (Index index : Index.values()) {
        indices.apply(index);
      }
    }
    new Connector(endpoints.connectUrl(), SINK)
        .start(ConnectorConfig.ready("elasticsearch-sink.json").at(seenByConnect));
  }

  /**
   * A process of applications.
   *
   * @param which {@code redaction}, {@code memory}, {@code analytics} or {@code all}
   * @param command a child JVM with {@code dev.palimpsest.app.Palimpsest} as its main class
   */
  public ProcessSpec applications(String which, JavaCommand command) {
    int port = freePort();
    String url = "http://127.0.0.1:" + port;
    JavaCommand run =
        command
            .withHeap(HEAP_MB)
            .withOptions(
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=dev.palimpsest.schema",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC")
            .withClassPath(
                home.resolve("infra/local/target/classes"),
                home.resolve("infra/local/target/lib/*"))
            .withArguments("run", which, "--config", file().toString());
    return new ProcessSpec(
        "all".equals(which) ? "applications" : which,
        run.words(),
        Map.of("PALIMPSEST_HEALTH_PORT", Integer.toString(port)),
        data,
        url,
        ReadyCheck.http(url + "/health", body -> true),
        READY_WITHIN);
  }

  private void writeSettings() throws IOException {
    Files.createDirectories(data);
    Files.writeString(
        file(),
        """
        # Written by the local stack: where it runs, for every command that reads settings.
        kafka: {bootstrapServers: "%s"}
        registry: {url: "%s"}
        elasticsearch: {url: "%s"}
        redaction: {demoKey: true}
        streams: {stateFolder: "%s", partitions: %d}
        """
            .formatted(
                endpoints.bootstrapServers(),
                endpoints.registryUrl(),
                endpoints.elasticsearchUrl(),
                data.resolve("applications"),
                PARTITIONS));
  }

  private Path file() {
    return data.resolve("palimpsest.yaml");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LocalStackException("No free port for the applications: " + e.getMessage(), e);
    }
  }
}
