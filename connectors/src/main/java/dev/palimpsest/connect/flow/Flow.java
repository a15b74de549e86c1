package dev.palimpsest.connect.flow;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.connect.deadletter.DeadLetters;
import dev.palimpsest.connect.decode.Schemas;
import dev.palimpsest.connect.decode.ValueDecoder;
import dev.palimpsest.connect.index.BulkIndex;
import dev.palimpsest.connect.index.SetUp;
import dev.palimpsest.connect.index.StoredVersions;
import dev.palimpsest.connect.retry.Backoff;
import dev.palimpsest.connect.retry.Patience;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;

/** Takes records in and carries them to the index on threads of its own; wires what that needs. */
public final class Flow implements AutoCloseable {

  private final OffsetLedger ledger;
  private final Backlog backlog;
  private final Lanes lanes;
  private final SinkMetrics metrics = new SinkMetrics();

  /** Starts a flow to the given client; the name tells its threads apart. */
  public Flow(
      String name,
      FlowSettings settings,
      ElasticsearchClient client,
      Schemas schemas,
      DeadLetters letters,
      OffsetLedger ledger) {
    this.ledger = ledger;
    this.backlog = new Backlog(settings.bufferRecords(), settings.bufferBytes());
    this.lanes =
        new Lanes(
            settings.maxInFlight(),
            name,
            onFailure -> lane(settings, client, schemas, letters, metrics, onFailure));
  }

  private static Lane lane(
      FlowSettings settings,
      ElasticsearchClient client,
      Schemas schemas,
      DeadLetters letters,
      SinkMetrics metrics,
      Consumer<Throwable> onFailure) {
    Patience patience =
        new Patience(
            new Backoff(
                settings.backoffMillis(), settings.backoffMaxMillis(), new SplittableRandom()),
            metrics.retries::increment);
    Rejections rejections = new Rejections(letters, patience, metrics);
    SetUp setUp = new SetUp(client);
    return new Lane(
        () -> patience.<Boolean, RuntimeException>until(setUp::verify),
        new BatchQueue(settings),
        new Translator(new ValueDecoder(schemas), patience),
        new RemovalVersions(new StoredVersions(client), patience),
        new DocumentWriter(
            new BulkIndex(client), rejections, patience, settings.batchBytes(), metrics),
        rejections,
        onFailure);
  }

  /**
   * Accepts records; never blocks.
   *
   * @throws ConnectException if a lane failed earlier, or a record is not for this connector
   */
  public void accept(Collection<SinkRecord> records) {
    lanes.failure().ifPresent(Flow::rethrow);
    for (SinkRecord record : records) {
      lanes.add(Delivery.accept(record, ledger, backlog));
    }
  }

  /** Shows what it does among the worker's metrics. */
  public void show(PluginMetrics plugin) {
    metrics.register(plugin, backlog);
  }

  /** How much is under way. */
  public Backlog backlog() {
    return backlog;
  }

  @Override
  public void close() {
    lanes.close();
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof ConnectException known) {
      throw known;
    }
    // Without the cause: its text may quote a record, and Connect reports the whole chain.
    StackTraceElement[] trace = failure.getStackTrace();
    throw new ConnectException(
        "The sink failed with "
            + failure.getClass().getName()
            + (trace.length == 0 ? "" : " at " + trace[0]));
  }
}
