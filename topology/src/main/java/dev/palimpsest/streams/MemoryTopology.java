package dev.palimpsest.streams;

import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.OpenSession;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * Redacted turns in, episodes and candidates out, by conversation; candidates in, operations and
 * state out, by subject.
 */
public final class MemoryTopology {
  static final String MEMORIES = "memories";
  static final String INDEX = "memory-index";
  static final String WAITING = "waiting-candidates";
  static final String SESSIONS = "open-sessions";
  static final String HEARD = "conversation-heard";
  static final String TO_EPISODES = "to-episodes";
  static final String TO_CANDIDATES = "to-candidates";
  static final String TO_OPERATIONS = "to-operations";
  static final String TO_STATE = "to-state";
  private static final String FROM_REDACTED = "from-redacted";
  private static final String FROM_CANDIDATES = "from-candidates";
  private static final String EXTRACT = "extract";
  private static final String CONSOLIDATE = "consolidate";

  private final AvroSerdes avro;
  private final MemoryRules rules;
  private final int generation;
  private final Storage storage;

  /**
   * @param generation counts up from 1 when memory is derived anew under other rules
   */
  public MemoryTopology(AvroSerdes avro, MemoryRules rules, int generation, Storage storage) {
    this.avro = avro;
    this.rules = rules;
    this.generation = generation;
    this.storage = storage;
  }

  public Topology build() {
    Topology topology = new Topology();
    extractByConversation(topology);
    consolidateBySubject(topology);
    return topology;
  }

  private void extractByConversation(Topology topology) {
    topology.addSource(
        FROM_REDACTED,
        new StringDeserializer(),
        avro.deserializer(RedactedTurn.class),
        Topic.REDACTED.topicName());
    topology.addProcessor(EXTRACT, () -> new Extract(rules, generation), FROM_REDACTED);
    topology.addStateStore(
        Stores.windowStoreBuilder(
            storage.window(HEARD, StoredHeard.REMEMBERED_FOR), Serdes.String(), Serdes.String()),
        EXTRACT);
    write(topology, TO_EPISODES, Topic.EPISODES, EXTRACT);
    topology.addSink(
        TO_CANDIDATES,
        Topic.CANDIDATES.topicName(),
        new StringSerializer(),
        avro.<MemoryCandidate>serializer(),
        new CandidatePartitioner(),
        EXTRACT);
  }

  private void consolidateBySubject(Topology topology) {
    topology.addSource(
        FROM_CANDIDATES,
        new StringDeserializer(),
        avro.deserializer(MemoryCandidate.class),
        Topic.CANDIDATES.topicName());
    topology.addProcessor(CONSOLIDATE, () -> new Consolidate(rules, generation), FROM_CANDIDATES);
    addStore(topology, MEMORIES, avro.of(MemoryRecord.class));
    addStore(topology, INDEX, Serdes.Long());
    addStore(topology, WAITING, avro.of(MemoryCandidate.class));
    addStore(topology, SESSIONS, avro.of(OpenSession.class));
    write(topology, TO_OPERATIONS, Topic.OPERATIONS, CONSOLIDATE);
    write(topology, TO_STATE, Topic.STATE, CONSOLIDATE);
  }

  private void addStore(Topology topology, String name, Serde<?> values) {
    topology.addStateStore(
        Stores.keyValueStoreBuilder(storage.keyValue(name), Serdes.String(), values), CONSOLIDATE);
  }

  private void write(Topology topology, String step, Topic topic, String parent) {
    topology.addSink(
        step,
        topic.topicName(),
        new StringSerializer(),
        avro.<SpecificRecord>serializer(),
        new PrefixPartitioner<SpecificRecord>(),
        parent);
  }
}
