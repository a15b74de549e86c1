package dev.palimpsest.streams;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns output that the broker refuses for its size into dead letters; any other failure to write
 * stops.
 */
public final class RefusedOutputHandler implements ProductionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedOutputHandler.class);

  private DeadLetterSender sender;

  @Override
  public void configure(Map<String, ?> config) {
    sender = new DeadLetterSender(config);
  }

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
    if (!(exception instanceof RecordTooLargeException)) {
      LOG.error(
          "{} on {}: stopping, nothing is skipped", exception.getClass().getName(), record.topic());
      return Response.fail();
    }
    return Response.resume(sender.report("write", "RECORD_TOO_LARGE", context, exception));
  }
}
