package dev.palimpsest.connect;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.connect.deadletter.DeadLetterSettings;
import dev.palimpsest.connect.deadletter.DeadLetters;
import dev.palimpsest.connect.decode.Schemas;
import dev.palimpsest.connect.decode.TrustedClasses;
import dev.palimpsest.connect.flow.Flow;
import dev.palimpsest.connect.flow.OffsetLedger;
import dev.palimpsest.connect.index.ElasticsearchConnection;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the worker and the flow: hands records over without waiting, pauses partitions
 * while too much is under way, and lets only settled offsets be committed.
 */
public final class ElasticsearchSinkTask extends SinkTask {

  private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchSinkTask.class);

  /** How soon the worker calls again, so that a failure or a drained backlog is noticed. */
  private static final long IDLE_MILLIS = 1_000;

  private static final long PAUSED_MILLIS = 50;
  private static final String APPLICATION = "elasticsearch-sink";

  private final Function<DeadLetterSettings, Producer<byte[], byte[]>> newProducer;
  private final OffsetLedger ledger = new OffsetLedger();
  private ElasticsearchClient client;
  private DeadLetters deadLetters;
  private Flow flow;
  private boolean paused;

  /** A task as the worker makes it. */
  public ElasticsearchSinkTask() {
    this(DeadLetterSettings::newProducer);
  }

  ElasticsearchSinkTask(Function<DeadLetterSettings, Producer<byte[], byte[]>> newProducer) {
    this.newProducer = newProducer;
  }

  @Override
  public String version() {
    return PluginVersion.get();
  }

  /** Connects to nothing yet, so that a task also starts while a server is away. */
  @Override
  public void start(Map<String, String> props) {
    SinkSettings settings = SinkSettings.of(props);
    TrustedClasses.trustContract();
    Schemas schemas = Schemas.of(settings.registry());
    client = ElasticsearchConnection.open(settings.elasticsearch());
    deadLetters =
        new DeadLetters(
            APPLICATION,
            settings.deadLetters().topic(),
            schemas,
            newProducer.apply(settings.deadLetters()));
    flow = new Flow(settings.name(), settings.flow(), client, schemas, deadLetters, ledger);
    show();
  }

  private void show() {
    try {
      flow.show(context.pluginMetrics());
    } catch (NoSuchMethodError | NoClassDefFoundError e) {
      LOG.info("This worker is older than Kafka 4.1 and shows no metrics of plugins");
    }
  }

  @Override
  public void put(Collection<SinkRecord> records) {
    flow.accept(records);
    if (paused && flow.backlog().isDrained()) {
      context.resume(assignment());
      paused = false;
    } else if (paused || flow.backlog().isFull()) {
      // Again while it lasts: partitions that were assigned meanwhile pause too.
      context.pause(assignment());
      paused = true;
    }
    context.timeout(paused ? PAUSED_MILLIS : IDLE_MILLIS);
  }

  @Override
  public Map<TopicPartition, OffsetAndMetadata> preCommit(
      Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
    return ledger.committable(currentOffsets);
  }

  /** Gives partitions up; what was sent for them already is harmless, as it would be sent again. */
  @Override
  public void close(Collection<TopicPartition> partitions) {
    ledger.revoke(partitions);
  }

  @Override
  public void stop() {
    Utils.closeQuietly(flow, "flow");
    Utils.closeQuietly(deadLetters, "dead letters");
    Utils.closeQuietly(client, "Elasticsearch client");
  }

  private TopicPartition[] assignment() {
    return context.assignment().toArray(new TopicPartition[0]);
  }
}
