package dev.palimpsest.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Where Maven has laid out the servers under the project root.
 *
 * @param home the project root
 */
record Installation(Path home) {

  Path kafkaLibraries() {
    return home.resolve("infra/local/kafka/target/lib");
  }

  Path registryJar() {
    return home.resolve("infra/local/registry/target/registry/quarkus-run.jar");
  }

  Path elasticsearchHome() {
    return home.resolve("infra/local/elasticsearch/target/home");
  }

  Path postgresLibraries() {
    return home.resolve("infra/local/target/postgres/lib");
  }

  Path postgresBinaries() {
    return home.resolve("infra/local/target/postgres/bin");
  }

  /** The jar with {@link Child} and nothing that could disturb a server. */
  Path childJar() {
    return home.resolve("infra/local/target/child/palimpsest-child.jar");
  }

  /** Class archives that make later starts of a JVM faster. */
  Path classArchives() {
    return home.resolve("infra/local/target/cds");
  }

  /** The {@code java} of this process: the servers need 21 or later, as this code does. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /**
   * Checks that all of it is there.
   *
   * @throws LocalStackException if Maven has not run
   */
  void require(Set<ServerName> servers) {
    require(childJar());
    for (ServerName server : servers) {
      require(
          switch (server) {
            case KAFKA, CONNECT -> kafkaLibraries();
            case REGISTRY -> registryJar();
            case ELASTICSEARCH -> elasticsearchHome().resolve("config");
            case POSTGRES -> postgresLibraries();
          });
    }
  }

  private void require(Path path) {
    if (!Files.exists(path)) {
      throw new LocalStackException(
          path + " is missing: run `mvn -DskipTests package` in " + home + " first.");
    }
  }
}
