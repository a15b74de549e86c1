package dev.palimpsest.local.servers;

import java.util.Locale;

/** The listening sockets of a local stack, all on the loopback interface. */
public enum Port {
  POSTGRES(ServerName.POSTGRES),
  KAFKA(ServerName.KAFKA),
  KAFKA_CONTROLLER(ServerName.KAFKA),
  ELASTICSEARCH(ServerName.ELASTICSEARCH),
  ELASTICSEARCH_TRANSPORT(ServerName.ELASTICSEARCH),
  REGISTRY(ServerName.REGISTRY),
  REGISTRY_MANAGEMENT(ServerName.REGISTRY),
  CONNECT(ServerName.CONNECT);

  private final ServerName server;

  Port(ServerName server) {
    this.server = server;
  }

  /** The server that listens on it. */
  public ServerName server() {
    return server;
  }

  /** The name in messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
