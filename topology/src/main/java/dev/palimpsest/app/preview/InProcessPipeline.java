package dev.palimpsest.app.preview;

import dev.palimpsest.domain.Turn;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.Application;
import dev.palimpsest.streams.AvroSerdes;
import dev.palimpsest.streams.CandidateRecords;
import dev.palimpsest.streams.StreamsSettings;
import dev.palimpsest.streams.TurnRecords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The three applications in one process, without a broker: each record that one writes is piped
 * into the next at once, with its headers and its timestamp.
 */
public final class InProcessPipeline implements AutoCloseable {
  private final AvroSerdes avro;
  private final TopologyTestDriver redaction;
  private final TopologyTestDriver memory;
  private final TestInputTopic<String, ConversationTurn> turns;
  private final TestInputTopic<String, TenantPolicy> policies;
  private final TestInputTopic<String, RedactedTurn> redactedIn;
  private final TestInputTopic<String, MemoryCandidate> candidates;
  private final TestOutputTopic<String, RedactedTurn> redactedOut;
  private final TestOutputTopic<String, OperationRecord> operations;
  private final TestOutputTopic<String, MemoryState> states;
  private final List<TestOutputTopic<String, DeadLetter>> deadLetters;

  /** What one turn, or the passing of time, led to, in order. */
  public record Outcome(
      List<RedactedTurn> redacted,
      List<OperationRecord> operations,
      List<MemoryState> states,
      List<DeadLetter> deadLetters) {}

  /**
   * @param topologies of the redaction and the memory application
   * @param folder for their stores; must be empty
   */
  public InProcessPipeline(Map<Application, Topology> topologies, String registryUrl, Path folder) {
    avro = new AvroSerdes(registryUrl);
    redaction = driver(topologies, Application.REDACTION, registryUrl, folder);
    memory = driver(topologies, Application.MEMORY, registryUrl, folder);
    turns = in(redaction, Topic.TURNS);
    policies = in(redaction, Topic.POLICIES);
    redactedIn = in(memory, Topic.REDACTED);
    candidates = in(memory, Topic.CANDIDATES);
    redactedOut = out(redaction, Topic.REDACTED, RedactedTurn.class);
    operations = out(memory, Topic.OPERATIONS, OperationRecord.class);
    states = out(memory, Topic.STATE, MemoryState.class);
    deadLetters =
        List.of(
            out(redaction, Topic.REDACTION_DEAD_LETTERS, DeadLetter.class),
            out(memory, Topic.MEMORY_DEAD_LETTERS, DeadLetter.class));
  }

  public void apply(TenantPolicy policy) {
    policies.pipeInput(policy.getTenant(), policy, 0L);
  }

  /** Takes in one turn, at its own time. */
  public Outcome take(Turn turn) {
    turns.pipeInput(turn.id().conversationKey(), TurnRecords.record(turn), turn.occurredAt());
    List<RedactedTurn> redacted = new ArrayList<>();
    for (TestRecord<String, RedactedTurn> record : redactedOut.readRecordsToList()) {
      redactedIn.pipeInput(record);
      redacted.add(record.value());
    }
    return outcome(redacted);
  }

  /** Lets time pass: what falls due by then ends, and so do the sessions. */
  public Outcome tick(Instant now) {
    MemoryCandidate tick = CandidateRecords.tick(0, now);
    candidates.pipeInput(CandidateRecords.key(tick), tick, now);
    return outcome(List.of());
  }

  private Outcome outcome(List<RedactedTurn> redacted) {
    List<DeadLetter> letters = new ArrayList<>();
    deadLetters.stream()
        .filter(topic -> !topic.isEmpty())
        .forEach(topic -> letters.addAll(topic.readValuesToList()));
    return new Outcome(redacted, operations.readValuesToList(), states.readValuesToList(), letters);
  }

  @Override
  public void close() {
    redaction.close();
    memory.close();
  }

  private static TopologyTestDriver driver(
      Map<Application, Topology> topologies,
      Application application,
      String registryUrl,
      Path folder) {
    return new TopologyTestDriver(
        topologies.get(application), StreamsSettings.inProcess(application, registryUrl, folder));
  }

  private <V extends SpecificRecord> TestInputTopic<String, V> in(
      TopologyTestDriver driver, Topic topic) {
    return driver.createInputTopic(topic.topicName(), new StringSerializer(), avro.<V>serializer());
  }

  private <V extends SpecificRecord> TestOutputTopic<String, V> out(
      TopologyTestDriver driver, Topic topic, Class<V> type) {
    return driver.createOutputTopic(
        topic.topicName(), new StringDeserializer(), avro.deserializer(type));
  }
}
