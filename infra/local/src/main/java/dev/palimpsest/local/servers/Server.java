package dev.palimpsest.local.servers;

import java.io.IOException;

/** How one kind of server is prepared, run and completed. */
sealed interface Server
    permits PostgresProcess, KafkaProcess, ElasticsearchProcess, RegistryProcess, ConnectProcess {

  /** Writes the files it needs; called before it is started with a stack. */
  default void prepare(Site site) throws IOException {}

  /** Its process. */
  ProcessSpec spec(Site site);

  /** Settings that go in through its API once it answers. */
  default void complete(Site site) throws IOException {}

  static Server of(ServerName name) {
    return switch (name) {
      case POSTGRES -> new PostgresProcess();
      case KAFKA -> new KafkaProcess();
      case ELASTICSEARCH -> new ElasticsearchProcess();
      case REGISTRY -> new RegistryProcess();
      case CONNECT -> new ConnectProcess();
    };
  }
}
