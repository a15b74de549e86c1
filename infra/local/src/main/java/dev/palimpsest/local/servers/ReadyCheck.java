package dev.palimpsest.local.servers;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks a server a real question; an open port is not yet an answer. */
@FunctionalInterface
public interface ReadyCheck {

  /** Returns true if the server answered, and false or an exception if not yet. */
  boolean answers() throws Exception;

  /** For processes that count as ready as soon as they run. */
  static ReadyCheck none() {
    return () -> true;
  }

  /** Status 200 and a body that satisfies the predicate. */
  static ReadyCheck http(String url, Predicate<String> body) {
    return onceOpen(URI.create(url).getAuthority(), () -> body.test(Http.get(url)));
  }

  /** The broker names its cluster and at least one node. */
  static ReadyCheck kafka(String bootstrapServers) {
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
    return onceOpen(
        bootstrapServers,
        () -> {
          try (Admin admin = Admin.create(config)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
          }
        });
  }

  /** {@code select 1} returns. */
  static ReadyCheck sql(String jdbcUrl) {
    return () -> {
      try (Connection connection = DriverManager.getConnection(jdbcUrl);
          Statement statement = connection.createStatement()) {
        return statement.execute("select 1");
      }
    };
  }

  /** The question of each server, from the address in a run file alone. */
  static ReadyCheck of(ServerName server, String url) {
    return switch (server) {
      case POSTGRES -> sql(url);
      case KAFKA -> kafka(url);
      case ELASTICSEARCH ->
          http(
              url + "/_cluster/health",
              body -> body.contains("\"yellow\"") || body.contains("\"green\""));
      case REGISTRY -> http(url + "/subjects", body -> body.startsWith("["));
      case CONNECT -> http(url + "/connectors", body -> body.startsWith("["));
    };
  }

  private static ReadyCheck onceOpen(String hostAndPort, ReadyCheck check) {
    // Cheap while the server is not there; and a Kafka client that meets a closed port complains.
    return () -> Ports.isOpen(hostAndPort) && check.answers();
  }
}
