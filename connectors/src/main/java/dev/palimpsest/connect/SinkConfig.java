package dev.palimpsest.connect;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LIST;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import dev.palimpsest.connect.deadletter.DeadLetterSettings;
import dev.palimpsest.connect.decode.RegistrySettings;
import dev.palimpsest.schema.Topic;
import org.apache.kafka.common.config.ConfigDef;

/** Names, types, defaults and documentation of the connector's settings. */
final class SinkConfig {

  static final ConfigDef DEFINITION =
      flow(
          DeadLetterSettings.define(
              RegistrySettings.define(elasticsearch(records(new ConfigDef()))),
              Topic.SINK_DEAD_LETTERS));

  private SinkConfig() {}

  private static ConfigDef records(ConfigDef def) {
    return def.define(
        Preconditions.ISOLATION,
        STRING,
        null,
        HIGH,
        "Must be read_committed: records of aborted transactions are no memories.");
  }

  private static ConfigDef elasticsearch(ConfigDef def) {
    return def.define(
            "elasticsearch.urls",
            LIST,
            NO_DEFAULT_VALUE,
            HttpUrls.VALIDATOR,
            HIGH,
            "Nodes of one Elasticsearch cluster, as in https://es-1:9200,https://es-2:9200.")
        .define(
            "elasticsearch.user",
            STRING,
            null,
            MEDIUM,
            "User for basic authentication; goes with elasticsearch.password.")
        .define(
            "elasticsearch.password",
            PASSWORD,
            null,
            MEDIUM,
            "Password for basic authentication; best given through a config provider.")
        .define(
            "elasticsearch.api.key",
            PASSWORD,
            null,
            MEDIUM,
            "Encoded API key, instead of user and password.")
        .define(
            "elasticsearch.ca.file",
            STRING,
            null,
            LOW,
            "PEM file with the certificate of the authority that signed Elasticsearch's; without it the JVM's trust store decides.")
        .define(
            "connect.timeout.ms",
            INT,
            5_000,
            atLeast(1),
            LOW,
            "How long to wait for a connection to Elasticsearch.")
        .define(
            "request.timeout.ms",
            INT,
            30_000,
            atLeast(1),
            LOW,
            "How long to wait for Elasticsearch's answer; the request is then made again.");
  }

  private static ConfigDef flow(ConfigDef def) {
    return def.define(
            "batch.documents",
            INT,
            500,
            between(1, 10_000),
            MEDIUM,
            "Most documents of one bulk request.")
        .define(
            "batch.bytes",
            INT,
            5 * 1024 * 1024,
            atLeast(1),
            MEDIUM,
            "Most bytes of documents in one bulk request; a larger document goes alone.")
        .define(
            "linger.ms", LONG, 50L, atLeast(0), MEDIUM, "How long a batch waits for more records.")
        .define(
            "max.in.flight",
            INT,
            2,
            between(1, 32),
            MEDIUM,
            "Bulk requests of one task at the same time, each with a thread; changes of one document never share two.")
        .define(
            "buffer.records",
            INT,
            5_000,
            atLeast(1),
            MEDIUM,
            "Unsettled records of one task from which its partitions pause; they resume at half.")
        .define(
            "buffer.bytes",
            LONG,
            32L * 1024 * 1024,
            atLeast(1),
            MEDIUM,
            "Bytes of unsettled records of one task from which its partitions pause.")
        .define(
            "retry.backoff.ms",
            LONG,
            100L,
            atLeast(1),
            LOW,
            "Wait before the first retry; doubles with each, and half of it is random.")
        .define(
            "retry.backoff.max.ms",
            LONG,
            10_000L,
            atLeast(1),
            LOW,
            "Longest wait between retries, which go on until the server is back.");
  }
}
