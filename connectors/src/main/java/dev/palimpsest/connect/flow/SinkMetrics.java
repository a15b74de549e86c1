package dev.palimpsest.connect.flow;

import java.util.LinkedHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;

/** What a task has done and has under way, in numbers; all but the backlog only ever grow. */
public final class SinkMetrics {

  final LongAdder written = new LongAdder();
  final LongAdder alreadyThere = new LongAdder();
  final LongAdder deadLetters = new LongAdder();
  final LongAdder retries = new LongAdder();
  final LongAdder bulkRequests = new LongAdder();
  final LongAdder bulkNanos = new LongAdder();

  /** Shows the numbers among the worker's metrics, as JMX beans of type {@code plugins}. */
  void register(PluginMetrics metrics, Backlog backlog) {
    gauge(metrics, "documents-written-total", "Documents written", written::sum);
    gauge(
        metrics,
        "documents-already-there-total",
        "Documents that stood in the index in this version or a newer one",
        alreadyThere::sum);
    gauge(metrics, "dead-letters-total", "Records that became dead letters", deadLetters::sum);
    gauge(
        metrics,
        "retries-total",
        "Waits for Elasticsearch, registry or brokers before another try",
        retries::sum);
    gauge(metrics, "bulk-requests-total", "Bulk requests, failed ones included", bulkRequests::sum);
    gauge(
        metrics,
        "bulk-time-ms-total",
        "Milliseconds spent in bulk requests, over all lanes",
        () -> bulkNanos.sum() / 1_000_000);
    gauge(metrics, "backlog-records", "Records taken and not settled", backlog::records);
    gauge(metrics, "backlog-bytes", "Bytes of records taken and not settled", backlog::bytes);
  }

  private static void gauge(
      PluginMetrics metrics, String name, String description, LongSupplier value) {
    Gauge<Long> gauge = (config, now) -> value.getAsLong();
    metrics.addMetric(metrics.metricName(name, description, new LinkedHashMap<>()), gauge);
  }
}
