package dev.palimpsest.connect.decode;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the client of the registry that a URL names, {@code mock://} as Confluent's own serdes do.
 */
public final class RegistryConnection {

  private static final int CACHED_SCHEMAS = 1000;

  private RegistryConnection() {}

  /**
   * A caching client.
   *
   * @param urls nodes of one registry
   * @param settings the client's own settings, as in {@code basic.auth.user.info}
   */
  public static SchemaRegistryClient open(List<String> urls, Map<String, Object> settings) {
    return Optional.ofNullable(MockSchemaRegistry.validateAndMaybeGetMockScope(urls))
        .map(MockSchemaRegistry::getClientForScope)
        .orElseGet(
            () ->
                new CachedSchemaRegistryClient(
                    urls, CACHED_SCHEMAS, List.of(new AvroSchemaProvider()), settings));
  }
}
