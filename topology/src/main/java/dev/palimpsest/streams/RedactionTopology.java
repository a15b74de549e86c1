package dev.palimpsest.streams;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.ConversationCarry;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.SealedValue;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.Topic;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/** Turns and policies in; redacted turns, the vault, the audit and dead letters out. */
public final class RedactionTopology {
  static final String POLICIES = "policies";
  static final String SEEN = "seen-turns";
  static final String PARTICIPANTS = "participants";
  static final String CARRY = "conversation-carry";
  static final String REDACT = "redact";
  static final String TO_REDACTED = "to-redacted";
  static final String TO_TRANSIT = "to-transit";
  static final String TO_AUDIT = "to-audit";
  static final String TO_DEAD_LETTERS = "to-dead-letters";
  private static final String FROM_TURNS = "from-turns";
  private static final String FROM_POLICIES = "from-policies";
  static final String KEEP_POLICIES = "keep-policies";

  private final AvroSerdes avro;
  private final Serving serving;
  private final Supplier<Keys> keys;
  private final Storage storage;

  /**
   * @param keys is asked once for each processor
   */
  public RedactionTopology(AvroSerdes avro, Serving serving, Supplier<Keys> keys, Storage storage) {
    this.avro = avro;
    this.serving = serving;
    this.keys = keys;
    this.storage = storage;
  }

  public Topology build() {
    Topology topology = new Topology();
    readPolicies(topology);
    readTurns(topology);
    redact(topology);
    writeRedacted(topology);
    writePrivacy(topology);
    new VaultStage(avro, keys, storage).addTo(topology);
    writeDeadLetters(topology);
    return topology;
  }

  private void readPolicies(Topology topology) {
    topology.addSource(
        FROM_POLICIES,
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        Topic.POLICIES.topicName());
    topology.addProcessor(
        KEEP_POLICIES,
        () -> new KeepPolicies(avro.deserializer(TenantPolicy.class)),
        FROM_POLICIES);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            storage.keyValue(POLICIES), Serdes.String(), avro.of(TenantPolicy.class)),
        KEEP_POLICIES);
  }

  private void readTurns(Topology topology) {
    topology.addSource(
        FROM_TURNS,
        new StringDeserializer(),
        avro.deserializer(ConversationTurn.class),
        Topic.TURNS.topicName());
  }

  private void redact(Topology topology) {
    Detector detector = Detector.installed();
    topology.addProcessor(REDACT, () -> new Redact(serving, keys.get(), detector), FROM_TURNS);
    topology.connectProcessorAndStateStores(REDACT, POLICIES);
    topology.addStateStore(
        Stores.windowStoreBuilder(
            storage.window(SEEN, SeenTurns.KNOWN_FOR), Serdes.String(), Serdes.Integer()),
        REDACT);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(storage.keyValue(PARTICIPANTS), Serdes.String(), Serdes.Long()),
        REDACT);
    topology.addStateStore(
        Stores.windowStoreBuilder(
            storage.window(CARRY, StoredCarry.REMEMBERED_FOR),
            Serdes.String(),
            avro.of(ConversationCarry.class)),
        REDACT);
  }

  private void writeRedacted(Topology topology) {
    topology.addSink(
        TO_REDACTED,
        Topic.REDACTED.topicName(),
        new StringSerializer(),
        avro.<RedactedTurn>serializer(),
        new PrefixPartitioner<RedactedTurn>(),
        REDACT);
  }

  private void writePrivacy(Topology topology) {
    topology.addSink(
        TO_TRANSIT,
        Topic.TRANSIT.topicName(),
        new StringSerializer(),
        avro.<SealedValue>serializer(),
        REDACT);
    topology.addSink(
        TO_AUDIT,
        Topic.AUDIT.topicName(),
        new StringSerializer(),
        avro.<AuditEvent>serializer(),
        REDACT);
  }

  private void writeDeadLetters(Topology topology) {
    topology.addSink(
        TO_DEAD_LETTERS,
        Topic.REDACTION_DEAD_LETTERS.topicName(),
        new StringSerializer(),
        avro.<DeadLetter>serializer(),
        REDACT,
        KEEP_POLICIES);
  }
}
