package dev.palimpsest.streams;

import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns records on which a decision failed into dead letters. Processors decide before they write,
 * so that such a record leaves nothing behind; failures of Kafka or of a store stop the application
 * instead.
 */
public final class FailedRecordHandler implements ProcessingExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailedRecordHandler.class);

  private DeadLetterSender sender;

  @Override
  public void configure(Map<String, ?> config) {
    sender = new DeadLetterSender(config);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (exception instanceof KafkaException) {
      LOG.error(
          "{} in {}: stopping, nothing is skipped",
          exception.getClass().getName(),
          context.processorNodeId());
      return Response.fail();
    }
    return Response.resume(sender.report(context.processorNodeId(), "FAILED", context, exception));
  }
}
