package dev.palimpsest.streams;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells from a failure to decode a record whether the record is at fault, and how, or the registry.
 */
final class DecodeFailure {
  static final String STAGE = "decode";
  private static final int HEADER = 5;
  private static final int NOT_FOUND = 404;

  private DecodeFailure() {}

  static boolean registryFailed(Exception exception) {
    return switch (rootOf(exception)) {
      case RestClientException answer -> answer.getStatus() != NOT_FOUND;
      case IOException failure -> !fromDecoder(failure);
      case SerializationException unreadable -> false;
      // what the registry's client makes of an answer of 5xx, without its cause
      case KafkaException failure -> true;
      default -> false;
    };
  }

  /** Avro's decoder reports payloads that are cut off or malformed as input that failed. */
  private static boolean fromDecoder(Throwable root) {
    StackTraceElement[] trace = root.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("org.apache.avro.io.");
  }

  /** What is wrong with the record. */
  static String code(byte[] value, Exception exception) {
    Throwable root = rootOf(exception);
    if (root instanceof InvalidUtf8Exception) {
      return "INVALID_UTF8";
    }
    if (root instanceof RestClientException) {
      return "UNKNOWN_SCHEMA_ID";
    }
    return value == null || value.length < HEADER || value[0] != 0
        ? "WRONG_MAGIC_BYTE"
        : "BAD_BYTES";
  }

  static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
