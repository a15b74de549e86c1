package dev.palimpsest.connect.source;

import dev.palimpsest.connect.PluginVersion;
import dev.palimpsest.connect.deadletter.DeadLetterSettings;
import dev.palimpsest.connect.deadletter.DeadLetters;
import dev.palimpsest.connect.decode.Schemas;
import dev.palimpsest.connect.decode.TrustedClasses;
import dev.palimpsest.connect.decode.ValueEncoder;
import dev.palimpsest.connect.document.RecordKey;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.connect.retry.Attempt;
import dev.palimpsest.connect.retry.Backoff;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.connect.retry.Patience;
import dev.palimpsest.schema.ConversationTurn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Turns rows that Debezium reports into finished records of {@code conversations.turns}: key, Avro
 * value and headers are bytes, and the time of ingestion is left to the broker. A row that makes no
 * turn becomes a dead letter and the connector goes on.
 */
public final class TurnRow implements Transformation<SourceRecord>, Versioned {

  private static final String APPLICATION = "postgres-source";

  /** Below the producer's own bound of 1 MB, which would fail the task. */
  private static final int MOST_BYTES = 1_000_000;

  private static final long FIRST_WAIT_MILLIS = 100;
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private final Function<DeadLetterSettings, Producer<byte[], byte[]>> newProducer;
  private final Patience patience =
      new Patience(new Backoff(FIRST_WAIT_MILLIS, LONGEST_WAIT_MILLIS, new SplittableRandom()));
  private TurnTable table;
  private String topic;
  private ValueEncoder<ConversationTurn> encoder;
  private DeadLetters deadLetters;

  /** A transform as the worker makes it. */
  public TurnRow() {
    this(DeadLetterSettings::newProducer);
  }

  TurnRow(Function<DeadLetterSettings, Producer<byte[], byte[]>> newProducer) {
    this.newProducer = newProducer;
  }

  @Override
  public String version() {
    return PluginVersion.get();
  }

  @Override
  public ConfigDef config() {
    return TurnRowConfig.DEFINITION;
  }

  /** Asks no server yet, so that a task also starts while the registry is away. */
  @Override
  public void configure(Map<String, ?> configs) {
    TurnRowSettings settings = TurnRowSettings.of(configs);
    TrustedClasses.trustContract();
    Schemas schemas = Schemas.of(settings.registry());
    table = settings.table();
    topic = settings.topic();
    encoder = new ValueEncoder<>(schemas, topic, ConversationTurn.getClassSchema());
    deadLetters =
        new DeadLetters(
            APPLICATION,
            settings.deadLetters().topic(),
            schemas,
            newProducer.apply(settings.deadLetters()));
  }

  /**
   * The turn that a row makes, or nothing. Waits while registry or brokers do not answer, since
   * Connect skips a record whose transform asks to be called again and is stopped meanwhile.
   *
   * @throws ConnectException if access is denied, or the task is stopped; the row is then read
   *     again
   */
  @Override
  public SourceRecord apply(SourceRecord record) {
    ReportedRecord reported = ReportedRecord.of(record);
    if (reported instanceof ReportedRecord.OfRow row) {
      return waiting(() -> turn(record, row));
    }
    return reported instanceof ReportedRecord.Heartbeat beat ? position(record, beat) : null;
  }

  private SourceRecord waiting(Attempt<SourceRecord, RuntimeException> attempt) {
    try {
      return patience.until(attempt);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ConnectException("The task was stopped while a row waited; it is read again");
    }
  }

  private SourceRecord turn(SourceRecord record, ReportedRecord.OfRow row)
      throws BrokenDependency, InterruptedException {
    try {
      deadLetters.prepare();
      Optional<ConversationTurn> turn = mapped(row.change());
      return turn.isEmpty() ? null : finished(record, turn.get());
    } catch (RejectedRecord rejected) {
      deadLetters.send(row.place(), Optional.empty(), rejected.rejection());
      return null;
    }
  }

  private Optional<ConversationTurn> mapped(RowChange change) throws RejectedRecord {
    try {
      return change.turn(table);
    } catch (RuntimeException unforeseen) {
      throw RejectedRecord.atMap("UNREADABLE_ROW", unforeseen);
    }
  }

  private SourceRecord finished(SourceRecord record, ConversationTurn turn)
      throws BrokenDependency, RejectedRecord {
    byte[] value = encoder.encode(turn);
    if (value.length > MOST_BYTES) {
      throw RejectedRecord.atMap("RECORD_TOO_LARGE");
    }
    return record.newRecord(
        topic,
        null,
        Schema.BYTES_SCHEMA,
        RecordKey.join(turn.getTenant(), turn.getConversation()).getBytes(StandardCharsets.UTF_8),
        Schema.BYTES_SCHEMA,
        value,
        null,
        TurnHeaders.of(turn));
  }

  /**
   * A heartbeat goes on, because Connect keeps the position of what it sends only: dropped, it
   * would let the database forget a log that a restart still asks for.
   */
  private static SourceRecord position(SourceRecord record, ReportedRecord.Heartbeat beat) {
    return record.newRecord(
        record.topic(),
        null,
        null,
        null,
        Schema.BYTES_SCHEMA,
        Long.toString(beat.at()).getBytes(StandardCharsets.US_ASCII),
        null,
        new ConnectHeaders());
  }

  @Override
  public void close() {
    Utils.closeQuietly(deadLetters, "dead letters");
  }
}
