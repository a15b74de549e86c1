package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.AuditedEvent;
import dev.palimpsest.schema.ErasureRequest;
import dev.palimpsest.schema.SubjectKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Destroys the key of a subject who is to be forgotten, and the vault's entries with it. */
final class Forget extends ContextualProcessor<String, ErasureRequest, String, Object> {
  private KeyValueStore<String, SubjectKey> subjectKeys;
  private KeyValueStore<String, byte[]> vaulted;

  @Override
  public void init(ProcessorContext<String, Object> context) {
    super.init(context);
    subjectKeys = context.getStateStore(VaultStage.SUBJECT_KEYS);
    vaulted = context.getStateStore(VaultStage.VAULTED);
  }

  @Override
  public void process(Record<String, ErasureRequest> record) {
    ErasureRequest request = record.value();
    if (request == null) {
      return;
    }
    String subject = Key.of(request.getTenant(), request.getUser());
    SubjectKey known = subjectKeys.get(subject);
    Instant now = Instant.ofEpochMilli(record.timestamp());
    SubjectKey destroyed =
        SubjectKey.newBuilder()
            .setTenant(request.getTenant())
            .setSubject(request.getUser())
            .setWrapped(null)
            .setMintedAt(known == null ? now : known.getMintedAt())
            .setForgottenAt(now)
            .build();
    subjectKeys.put(subject, destroyed);
    forward(record, subject, destroyed, VaultStage.TO_KEYS);
    for (String entry : entries(request)) {
      vaulted.delete(entry);
      forward(record, entry, null, VaultStage.TO_VAULT);
    }
    forward(record, request.getTenant(), audit(request, now), VaultStage.TO_VAULT_AUDIT);
  }

  private List<String> entries(ErasureRequest request) {
    List<String> entries = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> stored =
        vaulted.prefixScan(
            Key.prefix(request.getTenant(), request.getUser()), new StringSerializer())) {
      stored.forEachRemaining(entry -> entries.add(entry.key));
    }
    return entries;
  }

  private static AuditEvent audit(ErasureRequest request, Instant at) {
    return AuditEvent.newBuilder()
        .setTenant(request.getTenant())
        .setEvent(AuditedEvent.FORGOTTEN)
        .setAt(at)
        .setPolicyVersion(0)
        .setSubject(request.getUser())
        .setOperator(request.getOperator())
        .build();
  }

  private void forward(Record<String, ErasureRequest> of, String key, Object value, String to) {
    context()
        .forward(
            new Record<>(
                key,
                value,
                of.timestamp(),
                EventHeaders.of(of.headers(), Application.REDACTION, "subject.forgotten", key)),
            to);
  }
}
