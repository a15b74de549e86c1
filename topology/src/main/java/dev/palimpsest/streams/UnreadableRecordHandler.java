package dev.palimpsest.streams;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns records that cannot be decoded into dead letters, and stops the application where not the
 * record but the registry is at fault.
 */
public final class UnreadableRecordHandler implements DeserializationExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecordHandler.class);
  private static final int HEADER = 5;
  private static final int NOT_FOUND = 404;
  private static final String STAGE = "decode";

  private DeadLetterSender sender;

  @Override
  public void configure(Map<String, ?> config) {
    sender = new DeadLetterSender(config);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    if (registryFailed(exception)) {
      LOG.error(
          "schema registry not usable ({}): stopping, nothing is skipped",
          rootOf(exception).getClass().getName());
      return Response.fail();
    }
    return Response.resume(
        sender.report(STAGE, code(record.value(), exception), context, rootOf(exception)));
  }

  private static boolean registryFailed(Exception exception) {
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

  private static String code(byte[] value, Exception exception) {
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

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
