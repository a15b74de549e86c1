package dev.palimpsest.app;

import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.vault.Restorer;
import dev.palimpsest.redact.vault.Restorer.Restored;
import dev.palimpsest.redact.vault.SubjectCipher;
import dev.palimpsest.schema.AuditCount;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.AuditedEvent;
import dev.palimpsest.schema.RedactionAction;
import dev.palimpsest.schema.SubjectKey;
import dev.palimpsest.schema.Topic;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Restores text for an operator with a role, and writes down that it did, before it hands anything
 * out; what it refuses is written down too.
 */
public final class Restoration {
  private final Settings settings;
  private final Keys keys;
  private final String tenant;
  private final String subject;
  private final String role;
  private final Vault vault;

  /**
   * @param subject as redacted turns name the user
   */
  public Restoration(Settings settings, Keys keys, String tenant, String subject, String role) {
    this.settings = settings;
    this.keys = keys;
    this.tenant = tenant;
    this.subject = subject;
    this.role = role;
    vault = new Vault(settings, tenant, subject);
  }

  /**
   * @throws UserException if the role may not restore, the subject is forgotten, or nothing was
   *     ever kept for it
   */
  public Restored restore(String text) {
    Policy policy = vault.policy();
    Set<PrivacyLevel> levels = policy.restore().getOrDefault(role, Set.of());
    if (levels.isEmpty()) {
      throw refused(
          policy,
          "ROLE_MAY_NOT_RESTORE",
          "the policy of "
              + tenant
              + " lets no role "
              + role
              + " restore; it names "
              + new TreeSet<>(policy.restore().keySet()));
    }
    Optional<SubjectKey> key = vault.key();
    if (key.isEmpty()) {
      throw refused(
          policy,
          "NOTHING_KEPT",
          "nothing is kept for this subject: give the user as redacted turns name it");
    }
    if (key.get().getWrapped() == null) {
      throw refused(policy, "FORGOTTEN", "this subject was forgotten: its key is destroyed");
    }
    Restored restored = opened(text, key.get(), levels, policy);
    audit(audit(policy, AuditedEvent.RESTORED).setCounts(counts(restored, policy)).build());
    return restored;
  }

  private Restored opened(String text, SubjectKey key, Set<PrivacyLevel> levels, Policy policy) {
    try {
      SubjectCipher cipher = SubjectCipher.of(keys, tenant, subject, Vault.bytes(key.getWrapped()));
      return new Restorer(cipher, levels).restore(text, vault.values());
    } catch (GeneralSecurityException e) {
      throw refused(
          policy,
          "KEY_DOES_NOT_OPEN",
          "the redaction keys given here do not open the vault: use those that it was written with");
    }
  }

  private static List<AuditCount> counts(Restored restored, Policy policy) {
    return restored.counts().entrySet().stream()
        .map(
            count ->
                new AuditCount(
                    count.getKey().name(),
                    RedactionAction.valueOf(policy.action(count.getKey()).name()),
                    count.getValue()))
        .toList();
  }

  private UserException refused(Policy policy, String reason, String message) {
    audit(audit(policy, AuditedEvent.REFUSED).setReason(reason).build());
    return new UserException(message);
  }

  private AuditEvent.Builder audit(Policy policy, AuditedEvent event) {
    return AuditEvent.newBuilder()
        .setTenant(tenant)
        .setEvent(event)
        .setAt(Instant.now())
        .setPolicyVersion(policy.version())
        .setSubject(subject)
        .setRole(role)
        .setOperator(System.getProperty("user.name"));
  }

  private void audit(AuditEvent event) {
    RecordWriter.write(settings, Topic.AUDIT, tenant, event);
  }
}
