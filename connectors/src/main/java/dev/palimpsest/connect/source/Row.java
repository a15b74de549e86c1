package dev.palimpsest.connect.source;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;

/**
 * The columns of one row, in the types that Debezium gives them under any of its settings for times
 * and decimals.
 */
record Row(Struct columns) {

  /** What Debezium writes where an update left a long value alone and the log does not hold it. */
  private static final String UNAVAILABLE = "__debezium_unavailable_value";

  private static final long MICROS_PER_MILLI = 1_000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  List<String> names() {
    return columns.schema().fields().stream().map(Field::name).toList();
  }

  /**
   * A column as text; numbers and UUIDs are texts too.
   *
   * @throws RejectedRecord MISSING_COLUMN, BAD_COLUMN if it holds something else, or
   *     UNAVAILABLE_VALUE
   */
  Optional<String> text(String column) throws RejectedRecord {
    Object value = value(column);
    if (value == null) {
      return Optional.empty();
    }
    if (value.equals(UNAVAILABLE)) {
      throw RejectedRecord.atMap("UNAVAILABLE_VALUE");
    }
    if (value instanceof BigDecimal number) {
      return Optional.of(number.toPlainString());
    }
    if (value instanceof String
        || value instanceof Long
        || value instanceof Integer
        || value instanceof Short) {
      return Optional.of(value.toString());
    }
    throw RejectedRecord.atMap("BAD_COLUMN");
  }

  /**
   * A column that identifies something.
   *
   * @throws RejectedRecord MISSING_ID if it is null or blank, otherwise as {@link #text}
   */
  String id(String column) throws RejectedRecord {
    return text(column)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> RejectedRecord.atMap("MISSING_ID"));
  }

  /**
   * A column as a time, in milliseconds; one without a zone is in UTC.
   *
   * @throws RejectedRecord MISSING_COLUMN, BAD_COLUMN if it holds no time, or BAD_TIME if the time
   *     lies before 1970
   */
  Optional<Instant> time(String column) throws RejectedRecord {
    Object value = value(column);
    if (value == null) {
      return Optional.empty();
    }
    Instant time = instant(column, value);
    if (time.isBefore(Instant.EPOCH)) {
      throw RejectedRecord.atMap("BAD_TIME");
    }
    return Optional.of(time.truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * A column as a whole number.
   *
   * @throws RejectedRecord MISSING_COLUMN, or BAD_COLUMN if it holds something else
   */
  Optional<Long> whole(String column) throws RejectedRecord {
    try {
      return text(column).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw RejectedRecord.atMap("BAD_COLUMN");
    }
  }

  /**
   * Whether a column says yes: true, a number other than 0, or anything else that is not null.
   *
   * @throws RejectedRecord MISSING_COLUMN
   */
  boolean says(String column) throws RejectedRecord {
    Object value = value(column);
    if (value instanceof Boolean yes) {
      return yes;
    }
    return value instanceof Number number ? number.doubleValue() != 0 : value != null;
  }

  private Object value(String column) throws RejectedRecord {
    Field field = columns.schema().field(column);
    if (field == null) {
      throw RejectedRecord.atMap("MISSING_COLUMN");
    }
    return columns.getWithoutDefault(column);
  }

  private Instant instant(String column, Object value) throws RejectedRecord {
    if (value instanceof Date date) {
      return date.toInstant();
    }
    if (value instanceof Long number) {
      return Instant.ofEpochMilli(Math.floorDiv(number, unitsPerMilli(column)));
    }
    if (value instanceof String text) {
      return parsed(text);
    }
    throw RejectedRecord.atMap("BAD_COLUMN");
  }

  private long unitsPerMilli(String column) {
    String type = Optional.ofNullable(columns.schema().field(column).schema().name()).orElse("");
    return switch (type) {
      case "io.debezium.time.MicroTimestamp" -> MICROS_PER_MILLI;
      case "io.debezium.time.NanoTimestamp" -> NANOS_PER_MILLI;
      default -> 1;
    };
  }

  private static Instant parsed(String text) throws RejectedRecord {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw RejectedRecord.atMap("BAD_TIME");
    }
  }
}
