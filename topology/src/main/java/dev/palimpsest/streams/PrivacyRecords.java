package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Hidden;
import dev.palimpsest.redact.RedactedTurn;
import dev.palimpsest.redact.Span;
import dev.palimpsest.redact.vault.Transit;
import dev.palimpsest.redact.vault.ValueId;
import dev.palimpsest.schema.AuditCount;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.AuditedEvent;
import dev.palimpsest.schema.PrivacyLevel;
import dev.palimpsest.schema.RedactionAction;
import dev.palimpsest.schema.SealedValue;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the records that a redacted turn leaves for the vault and the audit. */
final class PrivacyRecords {
  private PrivacyRecords() {}

  /** Who the values of a turn are kept for: its user, or the conversation where it has none. */
  static String subject(Turn redacted) {
    return redacted.user().isEmpty()
        ? "conversation/" + redacted.id().conversation()
        : redacted.user();
  }

  static List<SealedValue> sealed(RedactedTurn redacted, Transit transit) {
    return redacted.hidden().stream()
        .map(hidden -> sealed(redacted, hidden, subject(redacted.turn()), transit))
        .toList();
  }

  private static SealedValue sealed(
      RedactedTurn redacted, Hidden hidden, String subject, Transit transit) {
    String tenant = redacted.turn().id().tenant();
    return SealedValue.newBuilder()
        .setTenant(tenant)
        .setSubject(subject)
        .setToken(hidden.token())
        .setType(hidden.type().name())
        .setLevel(PrivacyLevel.valueOf(hidden.type().level().name()))
        .setSealed(
            ByteBuffer.wrap(
                transit.seal(new ValueId(tenant, subject, hidden.token()), hidden.value())))
        .setAt(redacted.ingestedAt())
        .build();
  }

  static String key(SealedValue value) {
    return Key.of(value.getTenant(), value.getSubject());
  }

  /** What was done in one turn, in numbers. */
  static AuditEvent audit(RedactedTurn redacted, List<String> recognizers) {
    return AuditEvent.newBuilder()
        .setTenant(redacted.turn().id().tenant())
        .setEvent(AuditedEvent.REDACTED)
        .setAt(redacted.ingestedAt())
        .setPolicyVersion(redacted.policyVersion())
        .setRecognizers(recognizers)
        .setCounts(counts(redacted.everywhere()))
        .build();
  }

  private static List<AuditCount> counts(List<Span> spans) {
    Map<EntityType, Map<Action, Integer>> counts = new EnumMap<>(EntityType.class);
    for (Span span : spans) {
      counts
          .computeIfAbsent(span.type(), type -> new TreeMap<>())
          .merge(span.action(), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .flatMap(
            ofType ->
                ofType.getValue().entrySet().stream()
                    .map(
                        count ->
                            new AuditCount(
                                ofType.getKey().name(),
                                RedactionAction.valueOf(count.getKey().name()),
                                count.getValue())))
        .toList();
  }
}
