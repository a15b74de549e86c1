package dev.palimpsest.app.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that an operator may set: one record per concern. A field left out of the file keeps
 * its default.
 *
 * @param generation counts up from 1 when memory is derived anew under other rules
 */
public record Settings(
    Kafka kafka,
    Registry registry,
    Elasticsearch elasticsearch,
    Redaction redaction,
    Streams streams,
    Memory memory,
    Health health) {

  /** The file as it is when it is empty. */
  public static final Settings DEFAULTS =
      new Settings(
          new Kafka("localhost:9092", Map.of()),
          new Registry("http://localhost:8081"),
          new Elasticsearch("http://localhost:9200", Optional.empty()),
          new Redaction(Optional.empty(), Optional.empty(), false, Optional.empty()),
          new Streams("1", "state", 1, 1, 6, 1),
          new Memory(0, 60),
          new Health("127.0.0.1", 0));

  /**
   * @param client further settings of every Kafka client, as for security
   */
  public record Kafka(String bootstrapServers, Map<String, String> client) {
    @Override
    public String toString() {
      return "Kafka[bootstrapServers=" + bootstrapServers + ", client=" + client.keySet() + "]";
    }
  }

  public record Registry(String url) {}

  /**
   * @param apiKeyFile holds an API key
   */
  public record Elasticsearch(String url, Optional<String> apiKeyFile) {}

  /**
   * @param keyFile holds the master keys, base64, 32 bytes or more each; with a version in front
   *     where there are several
   * @param key the same from the environment
   * @param demoKey use the public key instead: nothing is protected
   * @param tenants that may be served; any where left out
   */
  public record Redaction(
      Optional<String> keyFile,
      Optional<String> key,
      boolean demoKey,
      Optional<List<String>> tenants) {
    @Override
    public String toString() {
      return "Redaction[keyFile=" + keyFile + ", demoKey=" + demoKey + ", tenants=" + tenants + "]";
    }
  }

  /**
   * @param instance distinguishes the processes of one application; the host name's ordinal on
   *     Kubernetes
   * @param stateFolder where stores lie
   * @param threads stream threads of an application in this process
   * @param generation counts up from 1 when memory is derived anew under other rules
   * @param partitions of topics that are created
   * @param replicationFactor of topics that are created
   */
  public record Streams(
      String instance,
      String stateFolder,
      int threads,
      int generation,
      int partitions,
      int replicationFactor) {}

  /**
   * @param graceSeconds how far the conversations of one subject may interleave otherwise without a
   *     difference; memory is that much later
   * @param tickSeconds how often the passing of time is logged, by which beliefs expire and
   *     sessions close
   */
  public record Memory(int graceSeconds, int tickSeconds) {}

  /**
   * @param host to listen on
   * @param port to listen on; 0 for none
   */
  public record Health(String host, int port) {}
}
