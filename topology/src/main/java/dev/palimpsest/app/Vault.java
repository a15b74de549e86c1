package dev.palimpsest.app;

import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Key;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.vault.Restorer.Sealed;
import dev.palimpsest.redact.vault.ValueId;
import dev.palimpsest.schema.SubjectKey;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.schema.VaultEntry;
import dev.palimpsest.streams.PolicyRecords;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;

/** Reads what Kafka holds for restoring one subject's values: policy, key and vault. */
public final class Vault {
  private final Settings settings;
  private final String tenant;
  private final String subject;

  public Vault(Settings settings, String tenant, String subject) {
    this.settings = settings;
    this.tenant = tenant;
    this.subject = subject;
  }

  /** The tenant's policy in force; the shipped default where it has none. */
  public Policy policy() {
    return latest(Topic.POLICIES, TenantPolicy.class, tenant)
        .map(PolicyRecords::policy)
        .orElseGet(() -> Policy.shipped(tenant));
  }

  /** The subject's key, which may be destroyed; nothing where no value was ever kept. */
  public Optional<SubjectKey> key() {
    return latest(Topic.KEYS, SubjectKey.class, Key.of(tenant, subject));
  }

  /** The subject's values, still encrypted. */
  public Collection<Sealed> values() {
    Map<String, Sealed> byKey = new LinkedHashMap<>();
    String prefix = Key.prefix(tenant, subject);
    try (TopicFeed<VaultEntry> feed = TopicFeed.of(settings, Topic.VAULT, VaultEntry.class)) {
      do {
        feed.poll(
            record -> {
              if (record.key().startsWith(prefix) && record.value() == null) {
                byKey.remove(record.key());
              } else if (record.key().startsWith(prefix)) {
                byKey.put(record.key(), sealed(record.value()));
              }
            });
      } while (!feed.caughtUp());
    }
    return byKey.values();
  }

  private <V extends SpecificRecord> Optional<V> latest(Topic topic, Class<V> type, String key) {
    AtomicReference<V> latest = new AtomicReference<>();
    try (TopicFeed<V> feed = TopicFeed.of(settings, topic, type)) {
      do {
        feed.poll(
            record -> {
              if (record.key().equals(key)) {
                latest.set(record.value());
              }
            });
      } while (!feed.caughtUp());
    }
    return Optional.ofNullable(latest.get());
  }

  private static Sealed sealed(VaultEntry entry) {
    return new Sealed(
        new ValueId(entry.getTenant(), entry.getSubject(), entry.getToken()),
        EntityType.valueOf(entry.getType()),
        bytes(entry.getSealed()));
  }

  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
