package dev.palimpsest.it;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
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
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** Real servers from public images; the applications remain child processes. */
final class ContainerServers implements Servers {
  private static final int REGISTRY_PORT = 8080;
  private static final int CONNECT_PORT = 8083;
  private static final int ELASTICSEARCH_PORT = 9200;
  private static final int POSTGRES_PORT = 5432;
  private static final String LOOPBACK = "127.0.0.1";
  private static final String KAFKA_INSIDE = "kafka:19092";
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  private final Network network = Network.newNetwork();
  private final KafkaContainer kafka =
      new KafkaContainer(DockerImageName.parse("apache/kafka:4.3.1"))
          .withNetwork(network)
          .withListener(KAFKA_INSIDE)
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  private final GenericContainer<?> registry =
      new GenericContainer<>(DockerImageName.parse("apicurio/apicurio-registry:3.3.3"))
          .withNetwork(network)
          .withNetworkAliases("registry")
          .withExposedPorts(REGISTRY_PORT)
          .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(READY_WITHIN));
  private final ElasticsearchContainer elasticsearch =
      new ElasticsearchContainer(
              DockerImageName.parse("docker.elastic.co/elasticsearch/elasticsearch:9.5.3"))
          .withNetwork(network)
          .withNetworkAliases("elasticsearch")
          .withEnv("xpack.security.enabled", "false")
          .withEnv("action.auto_create_index", "false")
          .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
          .withStartupTimeout(READY_WITHIN);
  private final GenericContainer<?> postgres =
      new GenericContainer<>(DockerImageName.parse("postgres:17"))
          .withNetwork(network)
          .withNetworkAliases("postgres")
          .withExposedPorts(POSTGRES_PORT)
          .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
          .withCommand("postgres", "-c", "wal_level=logical")
          // once for the setup, once for good
          .waitingFor(
              Wait.forLogMessage(".*ready to accept connections.*", 2)
                  .withStartupTimeout(READY_WITHIN));
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
    connect =
        new GenericContainer<>(DockerImageName.parse("apache/kafka:4.3.1"))
            .withNetwork(network)
            .withExposedPorts(CONNECT_PORT)
            .withCopyFileToContainer(
                MountableFile.forHostPath(home.resolve("connectors/target/plugin")), "/plugins")
            .withCopyFileToContainer(
                MountableFile.forHostPath(home.resolve("infra/local/debezium/target/plugin")),
                "/plugins")
            .withCopyToContainer(Transferable.of(workerSettings()), "/tmp/worker.properties")
            .withCommand("/opt/kafka/bin/connect-distributed.sh", "/tmp/worker.properties")
            .waitingFor(Wait.forHttp("/connectors").withStartupTimeout(READY_WITHIN));
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

  /** Beside the logs of the applications, where the embedded servers write theirs too. */
  private Consumer<OutputFrame> log(String server) {
    Path file = data.resolve("logs").resolve(server + ".log");
    return frame -> {
      try {
        Files.writeString(
            file, frame.getUtf8String(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String workerSettings() {
    return """
        bootstrap.servers=%s
        group.id=connect
        key.converter=org.apache.kafka.connect.converters.ByteArrayConverter
        value.converter=org.apache.kafka.connect.converters.ByteArrayConverter
        connector.client.config.override.policy=All
        exactly.once.source.support=enabled
        config.storage.topic=connect-configs
        offset.storage.topic=connect-offsets
        status.storage.topic=connect-status
        config.storage.replication.factor=1
        offset.storage.replication.factor=1
        status.storage.replication.factor=1
        plugin.path=/plugins
        listeners=HTTP://0.0.0.0:%d
        """
        .formatted(KAFKA_INSIDE, CONNECT_PORT);
  }

  @Override
  public Endpoints endpoints() {
    return new Endpoints(
        kafka.getBootstrapServers(),
        "http://"
            + registry.getHost()
            + ":"
            + registry.getMappedPort(REGISTRY_PORT)
            + "/apis/ccompat/v7",
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
        .get(ExposedPort.tcp(CONNECT_PORT))[0]
        .getHostPortSpec();
  }

  @Override
  public String postgresUrl() {
    return postgresUrl(postgres.getHost(), postgres.getMappedPort(POSTGRES_PORT));
  }

  @Override
  public String postgresSeenByConnect() {
    return postgresUrl("postgres", POSTGRES_PORT);
  }

  private static String postgresUrl(String host, int port) {
    return "jdbc:postgresql://" + host + ":" + port + "/postgres?user=postgres";
  }

  @Override
  public Endpoints seenByConnect() {
    return new Endpoints(
        KAFKA_INSIDE,
        "http://registry:" + REGISTRY_PORT + "/apis/ccompat/v7",
        "http://elasticsearch:" + ELASTICSEARCH_PORT,
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
    await()
        .atMost(READY_WITHIN)
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
