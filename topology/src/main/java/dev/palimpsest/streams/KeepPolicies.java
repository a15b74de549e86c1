package dev.palimpsest.streams;

import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.Topic;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the latest policy of every tenant; a tombstone brings back the shipped default. One that
 * cannot be read is reported and kept as one that serves nobody: its tenant's turns wait for a
 * better one as dead letters, instead of going on under the one before.
 */
final class KeepPolicies extends ContextualProcessor<String, byte[], String, Object> {
  private final Deserializer<TenantPolicy> deserializer;
  private final DeadLetters letters = new DeadLetters(Application.REDACTION.label());

  KeepPolicies(Deserializer<TenantPolicy> deserializer) {
    this.deserializer = deserializer;
  }

  @Override
  public void process(Record<String, byte[]> record) {
    KeyValueStore<String, TenantPolicy> store = context().getStateStore(RedactionTopology.POLICIES);
    if (record.key() == null) {
      report(record, "NULL_KEY");
    } else if (record.value() == null) {
      store.delete(record.key());
    } else {
      store.put(record.key(), policy(record));
    }
  }

  private TenantPolicy policy(Record<String, byte[]> record) {
    try {
      TenantPolicy policy = deserializer.deserialize(Topic.POLICIES.topicName(), record.value());
      if (policy.getTenant().equals(record.key())) {
        PolicyRecords.policy(policy);
        return policy;
      }
      report(record, "KEY_MISMATCH");
    } catch (IllegalArgumentException e) {
      report(record, "UNKNOWN_KIND");
    } catch (KafkaException | ClassCastException e) {
      if (DecodeFailure.registryFailed(e)) {
        throw e;
      }
      report(record, DecodeFailure.code(record.value(), e));
    }
    return TenantPolicy.newBuilder().setTenant(record.key()).setVersion(0).setServed(false).build();
  }

  private void report(Record<String, byte[]> record, String code) {
    DeadLetter letter =
        letters.judged(
            RedactionTopology.KEEP_POLICIES,
            code,
            Disposition.DROPPED,
            context().recordMetadata(),
            record.timestamp(),
            Optional.empty());
    context()
        .forward(
            new Record<>(DeadLetters.placeKey(letter), letter, record.timestamp()),
            RedactionTopology.TO_DEAD_LETTERS);
  }
}
