package dev.palimpsest.streams;

import dev.palimpsest.schema.TenantPolicy;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the latest policy of every tenant; a tombstone brings back the shipped default. One that
 * cannot be read is kept as well: its tenant's turns fail until a better one comes, instead of
 * going on under the one before.
 */
final class KeepPolicies extends ContextualProcessor<String, TenantPolicy, Void, Void> {

  @Override
  public void process(Record<String, TenantPolicy> policy) {
    KeyValueStore<String, TenantPolicy> store = context().getStateStore(RedactionTopology.POLICIES);
    if (policy.value() == null) {
      store.delete(policy.key());
    } else {
      store.put(policy.key(), policy.value());
      PolicyRecords.policy(policy.value());
    }
  }
}
