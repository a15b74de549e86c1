package dev.palimpsest.streams;

import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.ErasureRequest;
import dev.palimpsest.schema.SealedValue;
import dev.palimpsest.schema.SubjectKey;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.schema.VaultEntry;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * The part of the redaction topology that is partitioned by subject: values from transit into the
 * vault, and erasure requests against it.
 */
final class VaultStage {
  static final String SUBJECT_KEYS = "subject-keys";
  static final String VAULTED = "vaulted";
  static final String KEEP_VAULT = "keep-vault";
  static final String TO_KEYS = "to-keys";
  static final String TO_VAULT = "to-vault";
  static final String TO_VAULT_AUDIT = "to-vault-audit";
  static final String TO_VAULT_DEAD_LETTERS = "to-vault-dead-letters";
  private static final String FROM_TRANSIT = "from-transit";
  private static final String FROM_ERASURE_REQUESTS = "from-erasure-requests";
  private static final String FORGET = "forget";

  private final AvroSerdes avro;
  private final Supplier<Keys> keys;
  private final Storage storage;

  VaultStage(AvroSerdes avro, Supplier<Keys> keys, Storage storage) {
    this.avro = avro;
    this.keys = keys;
    this.storage = storage;
  }

  void addTo(Topology topology) {
    topology.addSource(
        FROM_TRANSIT,
        new StringDeserializer(),
        avro.deserializer(SealedValue.class),
        Topic.TRANSIT.topicName());
    topology.addProcessor(KEEP_VAULT, () -> new KeepVault(keys.get()), FROM_TRANSIT);
    topology.addSource(
        FROM_ERASURE_REQUESTS,
        new StringDeserializer(),
        avro.deserializer(ErasureRequest.class),
        Topic.ERASURE_REQUESTS.topicName());
    topology.addProcessor(FORGET, Forget::new, FROM_ERASURE_REQUESTS);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            storage.keyValue(SUBJECT_KEYS), Serdes.String(), avro.of(SubjectKey.class)),
        KEEP_VAULT,
        FORGET);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(storage.keyValue(VAULTED), Serdes.String(), Serdes.ByteArray()),
        KEEP_VAULT,
        FORGET);
    write(topology);
  }

  private void write(Topology topology) {
    topology.addSink(
        TO_KEYS,
        Topic.KEYS.topicName(),
        new StringSerializer(),
        avro.<SubjectKey>serializer(),
        KEEP_VAULT,
        FORGET);
    topology.addSink(
        TO_VAULT,
        Topic.VAULT.topicName(),
        new StringSerializer(),
        avro.<VaultEntry>serializer(),
        new PrefixPartitioner<VaultEntry>(),
        KEEP_VAULT,
        FORGET);
    topology.addSink(
        TO_VAULT_AUDIT,
        Topic.AUDIT.topicName(),
        new StringSerializer(),
        avro.<AuditEvent>serializer(),
        FORGET);
    topology.addSink(
        TO_VAULT_DEAD_LETTERS,
        Topic.REDACTION_DEAD_LETTERS.topicName(),
        new StringSerializer(),
        avro.<DeadLetter>serializer(),
        KEEP_VAULT);
  }
}
