package dev.palimpsest.it;

import dev.palimpsest.it.compose.ComposeFile;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The containers of the servers, not started yet, as the tests want them: nobody has to log in.
 *
 * @param images names the public images
 * @param home the project's root, where the Connect worker's plugins are built
 */
record ServerContainers(Network network, ComposeFile images, Path home) {
  static final int REGISTRY_PORT = 8081;
  static final int CONNECT_PORT = 8083;
  static final int ELASTICSEARCH_PORT = 9200;
  static final int POSTGRES_PORT = 5432;
  static final String KAFKA_INSIDE = "kafka:19092";
  static final Duration READY_WITHIN = Duration.ofMinutes(3);

  KafkaContainer kafka() {
    return new KafkaContainer(DockerImageName.parse(images.image("kafka")))
        .withNetwork(network)
        .withListener(KAFKA_INSIDE)
        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
  }

  GenericContainer<?> registry() {
    return new GenericContainer<>(DockerImageName.parse(images.image("schema-registry")))
        .withNetwork(network)
        .withNetworkAliases("schema-registry")
        .withExposedPorts(REGISTRY_PORT)
        .withEnv("SCHEMA_REGISTRY_HOST_NAME", "schema-registry")
        .withEnv("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:" + REGISTRY_PORT)
        .withEnv("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", "PLAINTEXT://" + KAFKA_INSIDE)
        .waitingFor(Wait.forHttp("/subjects").withStartupTimeout(READY_WITHIN));
  }

  ElasticsearchContainer elasticsearch() {
    return new ElasticsearchContainer(DockerImageName.parse(images.image("elasticsearch")))
        .withNetwork(network)
        .withNetworkAliases("elasticsearch")
        .withEnv("xpack.security.enabled", "false")
        .withEnv("action.auto_create_index", "false")
        .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
        .withStartupTimeout(READY_WITHIN);
  }

  GenericContainer<?> postgres() {
    return new GenericContainer<>(DockerImageName.parse(images.image("postgres")))
        .withNetwork(network)
        .withNetworkAliases("postgres")
        .withExposedPorts(POSTGRES_PORT)
        .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
        .withCommand("postgres", "-c", "wal_level=logical")
        // once for the setup, once for good
        .waitingFor(
            Wait.forLogMessage(".*ready to accept connections.*", 2)
                .withStartupTimeout(READY_WITHIN));
  }

  GenericContainer<?> connect() {
    return new GenericContainer<>(DockerImageName.parse(images.image("connect")))
        .withNetwork(network)
        .withExposedPorts(CONNECT_PORT)
        .withCopyFileToContainer(
            MountableFile.forHostPath(home.resolve("connectors/target/plugin")), "/plugins")
        .withCopyFileToContainer(
            MountableFile.forHostPath(home.resolve("infra/local/debezium/target/plugin")),
            "/plugins")
        .withCopyFileToContainer(
            MountableFile.forHostPath(home.resolve("infra/compose/worker.properties")),
            "/worker.properties")
        // the worker wants the folder of its secrets to be there
        .withCopyToContainer(Transferable.of(""), "/credentials/none")
        .withCommand("/opt/kafka/bin/connect-distributed.sh", "/worker.properties")
        .waitingFor(Wait.forHttp("/connectors").withStartupTimeout(READY_WITHIN));
  }
}
