package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.schema.Measure;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Topic;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.Stores;

/** Operations in, counts per tenant, operation and hour of ingestion out. */
public final class AnalyticsTopology {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LATE_BY = Duration.ofHours(24);

  private final Serde<OperationRecord> operations;
  private final Serde<Measure> measures;

  public AnalyticsTopology(AvroSerdes avro) {
    operations = avro.of(OperationRecord.class);
    measures = avro.of(Measure.class);
  }

  public Topology build() {
    StreamsBuilder builder = new StreamsBuilder();
    publish(countPerHour(byTenantAndOperation(read(builder))));
    return builder.build();
  }

  private KStream<String, OperationRecord> read(StreamsBuilder builder) {
    return builder.stream(
        Topic.OPERATIONS.topicName(),
        Consumed.with(Serdes.String(), operations).withName("from-operations"));
  }

  private KGroupedStream<String, String> byTenantAndOperation(
      KStream<String, OperationRecord> stream) {
    return stream
        .map(
            (key, operation) ->
                KeyValue.pair(
                    Key.of(operation.getTenant(), "operations." + operation.getOp()),
                    operation.getOp().name()),
            Named.as("by-tenant-and-operation"))
        .groupByKey(Grouped.with("operations-by-tenant", Serdes.String(), Serdes.String()));
  }

  private KTable<Windowed<String>, Long> countPerHour(KGroupedStream<String, String> grouped) {
    return grouped
        .windowedBy(TimeWindows.ofSizeAndGrace(HOUR, LATE_BY))
        .count(
            Named.as("count-per-hour"),
            Materialized.<String, Long>as(
                    Stores.persistentTimestampedWindowStore(
                        "operations-per-hour", HOUR.plus(LATE_BY), HOUR, false))
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.Long()));
  }

  private void publish(KTable<Windowed<String>, Long> counts) {
    counts
        .toStream(Named.as("counts"))
        .map(
            (window, count) -> KeyValue.pair(window.key(), measure(window, count)),
            Named.as("as-measure"))
        .to(
            Topic.METRICS.topicName(),
            Produced.with(Serdes.String(), measures).withName("to-metrics"));
  }

  private static Measure measure(Windowed<String> window, long count) {
    return Measure.newBuilder()
        .setTenant(Key.split(window.key()).get(0))
        .setMeasure(Key.split(window.key()).get(1))
        .setWindowStart(window.window().startTime())
        .setWindowEnd(window.window().endTime())
        .setValue(count)
        .build();
  }
}
