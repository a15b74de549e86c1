package dev.palimpsest.streams;

import dev.palimpsest.domain.Trunk;
import dev.palimpsest.extract.Extractor;
import dev.palimpsest.schema.MemoryCandidate;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import org.apache.avro.specific.SpecificRecord;
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
  static final String EVIDENCE = "evidence";
  static final String TO_EPISODES = "to-episodes";
  static final String TO_CANDIDATES = "to-candidates";
  static final String TO_OPERATIONS = "to-operations";
  static final String TO_STATE = "to-state";
  private static final String FROM_REDACTED = "from-redacted";
  private static final String FROM_CANDIDATES = "from-candidates";
  private static final String EXTRACT = "extract";
  private static final String CONSOLIDATE = "consolidate";

  private final AvroSerdes avro;
  private final Trunk trunk;
  private final Extractor extractor;
  private final int generation;
  private final Storage storage;

  /**
   * @param generation counts up from 1 when memory is derived anew under other rules
   */
  public MemoryTopology(
      AvroSerdes avro, Trunk trunk, Extractor extractor, int generation, Storage storage) {
    this.avro = avro;
    this.trunk = trunk;
    this.extractor = extractor;
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
    topology.addProcessor(EXTRACT, () -> new Extract(extractor, generation), FROM_REDACTED);
    write(topology, TO_EPISODES, Topic.EPISODES, EXTRACT);
    write(topology, TO_CANDIDATES, Topic.CANDIDATES, EXTRACT);
  }

  private void consolidateBySubject(Topology topology) {
    topology.addSource(
        FROM_CANDIDATES,
        new StringDeserializer(),
        avro.deserializer(MemoryCandidate.class),
        Topic.CANDIDATES.topicName());
    topology.addProcessor(CONSOLIDATE, () -> new Consolidate(trunk, generation), FROM_CANDIDATES);
    addStores(topology);
    write(topology, TO_OPERATIONS, Topic.OPERATIONS, CONSOLIDATE);
    write(topology, TO_STATE, Topic.STATE, CONSOLIDATE);
  }

  private void addStores(Topology topology) {
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            storage.keyValue(MEMORIES), Serdes.String(), avro.of(MemoryRecord.class)),
        CONSOLIDATE);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(storage.keyValue(EVIDENCE), Serdes.String(), Serdes.Long()),
        CONSOLIDATE);
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
