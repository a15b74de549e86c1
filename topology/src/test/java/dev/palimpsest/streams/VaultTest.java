package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.MasterKeys;
import dev.palimpsest.redact.vault.Restorer;
import dev.palimpsest.redact.vault.Restorer.Restored;
import dev.palimpsest.redact.vault.Restorer.Sealed;
import dev.palimpsest.redact.vault.SubjectCipher;
import dev.palimpsest.redact.vault.ValueId;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.AuditedEvent;
import dev.palimpsest.schema.ErasureRequest;
import dev.palimpsest.schema.SubjectKey;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.schema.VaultEntry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values from a turn to the vault and back, and what forgetting a subject leaves of them. */
class VaultTest {
  private static final String TEXT = "Mail dana@example.com or pay 4111 1111 1111 1111.";
  private static final Set<PrivacyLevel> ALL = Set.of(PrivacyLevel.PL2, PrivacyLevel.PL3);
  private static final Instant LATER = RedactionRun.INGESTED.plusSeconds(60);

  @TempDir private Path folder;
  private RedactionRun redaction;

  @BeforeEach
  void start() {
    redaction = new RedactionRun(folder);
  }

  @AfterEach
  void stop() {
    redaction.close();
  }

  @Test
  void shouldRestoreTheOriginal() throws GeneralSecurityException {
    redaction.take(said("t1", TEXT));

    String redacted = redaction.last().getText();
    assertThat(redacted).doesNotContain("dana@", "4111");
    assertThat(restored(redacted, ALL).text()).isEqualTo(TEXT);
    assertThat(restored(redacted, ALL).counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(EntityType.EMAIL_ADDRESS, 1, EntityType.CREDIT_CARD, 1));
  }

  @Test
  void shouldWithholdWhatTheRoleMayNotSee() throws GeneralSecurityException {
    redaction.take(said("t1", TEXT));

    Restored restored = restored(redaction.last().getText(), Set.of(PrivacyLevel.PL2));
    assertThat(restored.text()).contains("dana@example.com").doesNotContain("4111");
    assertThat(restored.withheld()).singleElement().asString().startsWith("CREDIT_CARD_K1_");
    assertThat(restored.toString()).doesNotContain("dana");
  }

  @Test
  void shouldNeverStoreASecret() {
    redaction.take(said("t1", "pass" + "word: hunter22!"));

    assertThat(redaction.application.values(Topic.VAULT, VaultEntry.class))
        .extracting(VaultEntry::getType)
        .doesNotContain("PASSWORD");
  }

  @Test
  void shouldMintOneKeyAndWriteAValueOnce() {
    redaction.take(said("t1", TEXT));
    redaction.take(said("t2", TEXT));

    assertThat(redaction.application.written(Topic.KEYS)).hasSize(1);
    assertThat(redaction.application.values(Topic.VAULT, VaultEntry.class))
        .extracting(VaultEntry::getToken)
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldOpenAValueAsNoOther() throws GeneralSecurityException {
    redaction.take(said("t1", TEXT));
    Sealed value = values().getFirst();
    ValueId id = value.id();
    SubjectCipher cipher = cipher(key(), RedactionRun.keys());

    for (ValueId other :
        List.of(
            new ValueId("globex", id.subject(), id.token()),
            new ValueId(id.tenant(), "wren", id.token()),
            new ValueId(id.tenant(), id.subject(), id.token() + "X"))) {
      assertThatThrownBy(() -> cipher.open(other, value.sealed()))
          .isInstanceOf(GeneralSecurityException.class);
    }
    assertThat(cipher.open(id, value.sealed())).isNotEmpty();
  }

  @Test
  void shouldForgetASubjectForGood() throws GeneralSecurityException {
    redaction.take(said("t1", TEXT));
    List<Sealed> before = values();
    forget(LATER);

    assertThat(key().getWrapped()).isNull();
    assertThat(key().getForgottenAt()).isEqualTo(LATER);
    assertThat(values()).isEmpty();
    assertThat(redaction.application.values(Topic.AUDIT, AuditEvent.class).getLast())
        .satisfies(
            event -> {
              assertThat(event.getEvent()).isEqualTo(AuditedEvent.FORGOTTEN);
              assertThat(event.getSubject()).isEqualTo("dana");
            });

    redaction.take(said("t2", TEXT), LATER.plusSeconds(1));
    SubjectCipher anew = cipher(key(), RedactionRun.keys());
    assertThat(values()).hasSameSizeAs(before);
    assertThatThrownBy(() -> anew.open(before.getFirst().id(), before.getFirst().sealed()))
        .isInstanceOf(GeneralSecurityException.class);
  }

  /** It was said before the subject was forgotten, and comes after. */
  @Test
  void shouldNotTakeWhatWasOnItsWayWhenTheSubjectWasForgotten() {
    forget(LATER);
    redaction.take(said("t1", TEXT), LATER.minusSeconds(1));

    assertThat(redaction.application.written(Topic.VAULT)).isEmpty();
  }

  @Test
  void shouldKeepBothVersionsReadableAfterARotation() throws GeneralSecurityException {
    redaction.take(said("t1", TEXT));
    String old = redaction.last().getText();
    byte[] other = "another key for tests, 32 bytes +".getBytes();
    Keys rotated = new MasterKeys(Map.of(1, RedactionRun.KEY, 2, other), 2);

    assertThat(new Restorer(cipher(key(), rotated), ALL).restore(old, values()).text())
        .isEqualTo(TEXT);
    assertThatThrownBy(() -> cipher(key(), new MasterKeys(Map.of(2, other), 2)))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("redaction key 1");
  }

  @Test
  void shouldCountWhatWasDoneAndNothingElse() {
    redaction.take(said("t1", TEXT));

    AuditEvent event = redaction.application.values(Topic.AUDIT, AuditEvent.class).getLast();
    assertThat(event.getEvent()).isEqualTo(AuditedEvent.REDACTED);
    assertThat(event.getCounts())
        .extracting(count -> count.getType() + " " + count.getAction() + " " + count.getCount())
        .contains("EMAIL_ADDRESS PSEUDONYM 1", "CREDIT_CARD PLACEHOLDER 1");
    assertThat(event.getRecognizers()).contains("generic/2", "us/1");
    assertThat(event.toString()).doesNotContain("_K1_", "dana");
  }

  private void forget(Instant at) {
    redaction.application.take(
        Topic.ERASURE_REQUESTS,
        Key.of("acme", "dana"),
        ErasureRequest.newBuilder()
            .setTenant("acme")
            .setUser("dana")
            .setRequestedAt(at)
            .setOperator("officer")
            .build(),
        at);
  }

  private Restored restored(String text, Set<PrivacyLevel> levels) throws GeneralSecurityException {
    return new Restorer(cipher(key(), RedactionRun.keys()), levels).restore(text, values());
  }

  private SubjectKey key() {
    return redaction.application.values(Topic.KEYS, SubjectKey.class).getLast();
  }

  private List<Sealed> values() {
    Map<String, Sealed> values = new LinkedHashMap<>();
    for (ApplicationRun.Written record : redaction.application.written(Topic.VAULT)) {
      if (record.record().value() == null) {
        values.remove(record.key());
      } else {
        VaultEntry entry = redaction.application.value(record, VaultEntry.class);
        values.put(
            record.key(),
            new Sealed(
                new ValueId(entry.getTenant(), entry.getSubject(), entry.getToken()),
                EntityType.valueOf(entry.getType()),
                bytes(entry.getSealed())));
      }
    }
    return List.copyOf(values.values());
  }

  private static SubjectCipher cipher(SubjectKey key, Keys keys) throws GeneralSecurityException {
    return SubjectCipher.of(keys, "acme", "dana", bytes(key.getWrapped()));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
