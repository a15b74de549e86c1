package dev.palimpsest.streams;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

  private DeadLetterSender sender;

  @Override
  public void configure(Map<String, ?> config) {
    sender = new DeadLetterSender(config);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    Throwable cause = DecodeFailure.rootOf(exception);
    if (DecodeFailure.registryFailed(exception)) {
      LOG.error(
          "schema registry not usable ({}): stopping, nothing is skipped",
          cause.getClass().getName());
      return Response.fail();
    }
    return Response.resume(
        sender.report(
            DecodeFailure.STAGE, DecodeFailure.code(record.value(), exception), context, cause));
  }
}
