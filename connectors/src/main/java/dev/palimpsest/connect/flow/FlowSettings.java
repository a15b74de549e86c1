package dev.palimpsest.connect.flow;

import org.apache.kafka.common.config.AbstractConfig;

/**
 * How much goes at once, and how much may be under way.
 *
 * @param batchDocuments most documents of a bulk request
 * @param batchBytes most bytes of documents in a bulk request
 * @param lingerMillis how long a batch waits for more
 * @param maxInFlight bulk requests of one task at the same time
 * @param bufferRecords unacknowledged records from which the partitions pause
 * @param bufferBytes bytes of unacknowledged records from which the partitions pause
 * @param backoffMillis wait before the first retry
 * @param backoffMaxMillis longest wait between retries
 */
public record FlowSettings(
    int batchDocuments,
    int batchBytes,
    long lingerMillis,
    int maxInFlight,
    int bufferRecords,
    long bufferBytes,
    long backoffMillis,
    long backoffMaxMillis) {

  /** Reads the settings. */
  public static FlowSettings of(AbstractConfig config) {
    return new FlowSettings(
        config.getInt("batch.documents"),
        config.getInt("batch.bytes"),
        config.getLong("linger.ms"),
        config.getInt("max.in.flight"),
        config.getInt("buffer.records"),
        config.getLong("buffer.bytes"),
        config.getLong("retry.backoff.ms"),
        config.getLong("retry.backoff.max.ms"));
  }
}
