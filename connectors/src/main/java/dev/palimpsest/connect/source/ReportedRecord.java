package dev.palimpsest.connect.source;

import dev.palimpsest.connect.deadletter.Place;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;

/** What a record of Debezium's is about, read from its envelope. */
sealed interface ReportedRecord {

  /**
   * A change of a row.
   *
   * @param place table, position in the log and time of the commit
   */
  record OfRow(RowChange change, Place place) implements ReportedRecord {}

  /** A sign of life, which carries the position in the log along. */
  record Heartbeat(long at) implements ReportedRecord {}

  /** A tombstone, or a message that is about no row. */
  record OfNothing() implements ReportedRecord {}

  /**
   * Reads a record.
   *
   * @throws ConnectException if it is none of Debezium's, or has lost its envelope
   */
  static ReportedRecord of(SourceRecord record) {
    if (record.value() == null) {
      return new OfNothing();
    }
    if (record.value() instanceof Struct envelope) {
      if (envelope.schema().field("op") != null && envelope.schema().field("source") != null) {
        return row(record.topic(), envelope);
      }
      String name = Optional.ofNullable(envelope.schema().name()).orElse("");
      if (name.endsWith(".Heartbeat")) {
        return new Heartbeat(number(envelope, "ts_ms").orElse(0L));
      }
      if (name.startsWith("io.debezium.connector.")) {
        return new OfNothing();
      }
    }
    throw new ConnectException(
        "Records of "
            + record.topic()
            + " have no Debezium envelope; make this transform the first of the connector and take out what unwraps records before it");
  }

  private static ReportedRecord row(String topic, Struct envelope) {
    Struct source = envelope.getStruct("source");
    Instant at = Instant.ofEpochMilli(number(source, "ts_ms").orElse(0L));
    Place place =
        new Place(
            topic,
            -1,
            number(source, "lsn").orElse(-1L),
            at,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Optional<Row> before = row(envelope, "before");
    Optional<Row> after = row(envelope, "after");
    return switch (envelope.getString("op")) {
      case "r", "c" -> new OfRow(new RowChange.Present(after.orElseThrow()), place);
      case "u" -> new OfRow(new RowChange.Updated(before, after.orElseThrow(), at), place);
      case "d" -> new OfRow(new RowChange.Removed(before, at), place);
      case "t" -> new OfRow(new RowChange.Truncated(), place);
      default -> new OfNothing();
    };
  }

  private static Optional<Row> row(Struct envelope, String field) {
    return envelope.schema().field(field) == null
        ? Optional.empty()
        : Optional.ofNullable(envelope.getStruct(field)).map(Row::new);
  }

  private static Optional<Long> number(Struct struct, String name) {
    Field field = struct.schema().field(name);
    return field != null && struct.get(field) instanceof Long number
        ? Optional.of(number)
        : Optional.empty();
  }
}
