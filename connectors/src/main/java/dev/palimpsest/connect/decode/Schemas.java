package dev.palimpsest.connect.decode;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.connect.retry.BrokenDependency;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.avro.Schema;

/**
 * Asks the schema registry, and tells an id that it does not know from a registry that does not
 * answer. The client caches what it learned.
 */
public final class Schemas {

  private static final String REGISTRY = "Schema registry";
  private static final int NOT_FOUND = 404;

  private final SchemaRegistryClient client;
  private final boolean register;

  /** Schemas of the registry that the settings name. */
  public static Schemas of(RegistrySettings settings) {
    return new Schemas(
        RegistryConnection.open(settings.urls(), settings.client()), settings.register());
  }

  /**
   * Schemas of one registry.
   *
   * @param register whether to register the schema of what we write; otherwise it must be there
   */
  public Schemas(SchemaRegistryClient client, boolean register) {
    this.client = client;
    this.register = register;
  }

  /**
   * The schema that a value was written with.
   *
   * @throws RejectedRecord UNKNOWN_SCHEMA_ID, or WRONG_SCHEMA if it is not Avro
   * @throws BrokenDependency if the registry does not answer
   */
  Schema byId(int id) throws RejectedRecord, BrokenDependency {
    try {
      ParsedSchema parsed = client.getSchemaById(id);
      if (parsed instanceof AvroSchema avro) {
        return avro.rawSchema();
      }
      throw RejectedRecord.atDecode("WRONG_SCHEMA");
    } catch (RestClientException e) {
      // The registry's own 404 (404xx); a proxy's has another code and is no answer.
      if (e.getStatus() == NOT_FOUND && e.getErrorCode() / 100 == NOT_FOUND) {
        throw RejectedRecord.atDecode("UNKNOWN_SCHEMA_ID");
      }
      throw broken(e);
    } catch (IOException e) {
      throw BrokenDependency.away(REGISTRY, e.getClass().getSimpleName());
    }
  }

  /**
   * The id to write a value with.
   *
   * @throws BrokenDependency if the registry does not answer, or does not have the schema
   */
  public int idOf(String subject, Schema schema) throws BrokenDependency {
    AvroSchema avro = new AvroSchema(schema);
    try {
      return register ? client.register(subject, avro) : client.getId(subject, avro);
    } catch (RestClientException e) {
      throw broken(e);
    } catch (IOException e) {
      throw BrokenDependency.away(REGISTRY, e.getClass().getSimpleName());
    }
  }

  private static BrokenDependency broken(RestClientException e) {
    String code = e.getStatus() + "/" + e.getErrorCode();
    return e.getStatus() == 401 || e.getStatus() == 403
        ? BrokenDependency.denied(REGISTRY, code)
        : BrokenDependency.away(REGISTRY, code);
  }
}
