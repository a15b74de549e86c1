package dev.palimpsest.connect.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Records in the shape in which Debezium's connector for PostgreSQL emits them. */
final class Debezium {

  static final String TABLE = "chat.public.chat_messages";
  static final long COMMITTED = 1_780_000_000_000L;
  static final long LSN = 24_023_128L;

  private static final Schema SOURCE =
      SchemaBuilder.struct()
          .name("io.debezium.connector.postgresql.Source")
          .field("ts_ms", Schema.INT64_SCHEMA)
          .field("snapshot", Schema.OPTIONAL_STRING_SCHEMA)
          .field("lsn", Schema.OPTIONAL_INT64_SCHEMA)
          .build();

  private Debezium() {}

  static SourceRecord read(Struct after) {
    return change("r", null, after);
  }

  static SourceRecord create(Struct after) {
    return change("c", null, after);
  }

  static SourceRecord update(Struct before, Struct after) {
    return change("u", before, after);
  }

  static SourceRecord delete(Struct before) {
    return change("d", before, null);
  }

  static SourceRecord change(String op, Struct before, Struct after) {
    Schema row =
        after != null
            ? after.schema()
            : before != null ? before.schema() : SchemaBuilder.struct().optional().build();
    Schema schema =
        SchemaBuilder.struct()
            .name(TABLE + ".Envelope")
            .field("before", row)
            .field("after", row)
            .field("source", SOURCE)
            .field("op", Schema.STRING_SCHEMA)
            .field("ts_ms", Schema.OPTIONAL_INT64_SCHEMA)
            .build();
    Struct source =
        new Struct(SOURCE)
            .put("ts_ms", COMMITTED)
            .put("snapshot", op.equals("r") ? "true" : "false")
            .put("lsn", LSN);
    return record(
        TABLE,
        new Struct(schema)
            .put("before", before)
            .put("after", after)
            .put("source", source)
            .put("op", op)
            .put("ts_ms", COMMITTED + 5));
  }

  static SourceRecord tombstone() {
    return new SourceRecord(Map.of(), Map.of(), TABLE, null, null, null, null);
  }

  static SourceRecord heartbeat() {
    Schema schema =
        SchemaBuilder.struct()
            .name("io.debezium.connector.common.Heartbeat")
            .field("ts_ms", Schema.INT64_SCHEMA)
            .build();
    return record("__debezium-heartbeat.chat", new Struct(schema).put("ts_ms", COMMITTED));
  }

  static SourceRecord schemaChange() {
    Schema schema =
        SchemaBuilder.struct()
            .name("io.debezium.connector.postgresql.SchemaChangeValue")
            .field("ddl", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    return record("chat", new Struct(schema).put("ddl", "ALTER TABLE chat_messages"));
  }

  static SourceRecord record(String topic, Struct value) {
    return new SourceRecord(
        Map.of("server", "chat"),
        Map.of("lsn", LSN),
        topic,
        null,
        null,
        null,
        value.schema(),
        value);
  }

  /** Starts a row. */
  static Columns row() {
    return new Columns();
  }

  /** The columns of a row, in order. */
  static final class Columns {

    private final Map<String, Schema> schemas = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Columns text(String name, String value) {
      return column(name, Schema.OPTIONAL_STRING_SCHEMA, value);
    }

    Columns number(String name, Long value) {
      return column(name, Schema.OPTIONAL_INT64_SCHEMA, value);
    }

    /** A {@code timestamptz}. */
    Columns time(String name, String value) {
      return column(name, named(Schema.Type.STRING, "io.debezium.time.ZonedTimestamp"), value);
    }

    Columns column(String name, Schema schema, Object value) {
      schemas.put(name, schema);
      values.put(name, value);
      return this;
    }

    Columns without(String name) {
      schemas.remove(name);
      values.remove(name);
      return this;
    }

    Struct struct() {
      SchemaBuilder builder = SchemaBuilder.struct().name(TABLE + ".Value").optional();
      schemas.forEach(builder::field);
      Struct struct = new Struct(builder.build());
      values.forEach(struct::put);
      return struct;
    }
  }

  static Schema named(Schema.Type type, String name) {
    return SchemaBuilder.type(type).name(name).optional().build();
  }
}
