package dev.palimpsest.it;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import dev.palimpsest.it.compose.ComposeFile;
import dev.palimpsest.local.pipeline.Endpoints;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.local.servers.JavaCommand;
import dev.palimpsest.local.servers.LocalStack;
import dev.palimpsest.local.servers.LocalStackSettings;
import dev.palimpsest.local.servers.ProcessSpec;
import dev.palimpsest.local.servers.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Real servers from the public images that {@code infra/compose.yaml} names; the applications
 * remain child processes.
 */
final class ContainerServers implements Servers {
  private static final String LOOPBACK = "127.0.0.1";

  private final Network network = Network.newNetwork();
  private final KafkaContainer kafka;
  private final GenericContainer<?> registry;
  private final ElasticsearchContainer elasticsearch;
  private final GenericContainer<?> postgres;
  private final GenericContainer<?> connect;
  private final LocalStack processes;
  private final Path data;

  /**
   * @throws IllegalStateException if no container engine answers
   */
  ContainerServers(Path home, Path data) {
    requireEngine();
    this.data = data;
    processes =
        LocalStack.start(
            LocalStackSettings.of(home, data).withServers(Set.of()), Progress.silent());
    ServerContainers containers = new ServerContainers(network, ComposeFile.of(home), home);
    kafka = containers.kafka();
    registry = containers.registry();
    elasticsearch = containers.elasticsearch();
    postgres = containers.postgres();
    connect = containers.connect();
    try {
      start("kafka", kafka);
      start("registry", registry);
      start("elasticsearch", elasticsearch);
      start("postgres", postgres);
      start("connect", connect);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static void requireEngine() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "-Dit.mode=containers needs a container engine, and none answers: start one, or say with"
              + " DOCKER_HOST where it is, or leave the option out, and the servers are child"
              + " processes.");
    }
  }

  private void start(String name, GenericContainer<?> server) {
    server.withLogConsumer(log(name));
    server.withCreateContainerCmdModifier(ContainerServers::publishToThisMachineOnly);
    server.start();
  }

  /** None of the servers asks who is there. An engine on another machine has to publish wider. */
  private static void publishToThisMachineOnly(CreateContainerCmd command) {
    if (!Set.of("localhost", LOOPBACK)
        .contains(DockerClientFactory.instance().dockerHostIpAddress())) {
      return;
    }
    Ports ports = new Ports();
    for (ExposedPort port : command.getExposedPorts()) {
      ports.bind(port, Ports.Binding.bindIp(LOOPBACK));
    }
    command.getHostConfig().withPortBindings(ports);
  }

  /**
   * Beside the logs of the applications, where the embedded servers write theirs too; begun anew,
   * as an engine that is asked for the log of a container tells all of it.
   */
  private Consumer<OutputFrame> log(String server) {
    Path file = data.resolve("logs").resolve(server + ".log");
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return frame -> {
      try {
        Files.writeString(
            file, frame.getUtf8String(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Override
  public Endpoints endpoints() {
    return new Endpoints(
        kafka.getBootstrapServers(),
        "http://"
            + registry.getHost()
            + ":"
            + registry.getMappedPort(ServerContainers.REGISTRY_PORT),
        "http://" + elasticsearch.getHttpHostAddress(),
        "http://" + connect.getHost() + ":" + connectPort());
  }

  /** Asked each time: a container that is started again gets another port. */
  private String connectPort() {
    return connect
        .getCurrentContainerInfo()
        .getNetworkSettings()
        .getPorts()
        .getBindings()
        .get(ExposedPort.tcp(ServerContainers.CONNECT_PORT))[0]
        .getHostPortSpec();
  }

  @Override
  public String postgresUrl() {
    return postgresUrl(postgres.getHost(), postgres.getMappedPort(ServerContainers.POSTGRES_PORT));
  }

  @Override
  public String postgresSeenByConnect() {
    return postgresUrl("postgres", ServerContainers.POSTGRES_PORT);
  }

  private static String postgresUrl(String host, int port) {
    return "jdbc:postgresql://" + host + ":" + port + "/postgres?user=postgres";
  }

  @Override
  public Endpoints seenByConnect() {
    return new Endpoints(
        ServerContainers.KAFKA_INSIDE,
        "http://schema-registry:" + ServerContainers.REGISTRY_PORT,
        "http://elasticsearch:" + ServerContainers.ELASTICSEARCH_PORT,
        endpoints().connectUrl());
  }

  @Override
  public Path data() {
    return data;
  }

  @Override
  public JavaCommand java(String mainClass) {
    return processes.java(mainClass);
  }

  @Override
  public ChildProcess run(ProcessSpec spec) {
    return processes.run(spec);
  }

  /** Frozen rather than stopped: a container that is started again gets another port. */
  @Override
  public void loseElasticsearch() {
    elasticsearch.getDockerClient().pauseContainerCmd(elasticsearch.getContainerId()).exec();
  }

  @Override
  public void bringElasticsearchBack() {
    elasticsearch.getDockerClient().unpauseContainerCmd(elasticsearch.getContainerId()).exec();
  }

  @Override
  public void killConnect() {
    connect.getDockerClient().killContainerCmd(connect.getContainerId()).exec();
  }

  @Override
  public void restartConnect() {
    connect.getDockerClient().startContainerCmd(connect.getContainerId()).exec();
    // the log was followed until the worker died
    connect.followOutput(log("connect"));
    await()
        .atMost(ServerContainers.READY_WITHIN)
        .ignoreExceptions()
        .until(
            () -> {
              URI.create(endpoints().connectUrl() + "/connectors").toURL().openStream().close();
              return true;
            });
  }

  @Override
  public void close() {
    processes.close();
    connect.stop();
    postgres.stop();
    elasticsearch.stop();
    registry.stop();
    kafka.stop();
    network.close();
  }
}
