package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.redact.vault.SubjectCipher;
import dev.palimpsest.redact.vault.Transit;
import dev.palimpsest.redact.vault.ValueId;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import dev.palimpsest.schema.SealedValue;
import dev.palimpsest.schema.SubjectKey;
import dev.palimpsest.schema.VaultEntry;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Takes values from transit into the vault, under their subject's key; the only one that mints such
 * keys.
 */
final class KeepVault extends ContextualProcessor<String, SealedValue, String, Object> {
  private final Keys keys;
  private final Transit transit;
  private final Tokens tokens;
  private final DeadLetters letters = new DeadLetters(Application.REDACTION.label());

  private KeyValueStore<String, SubjectKey> subjectKeys;
  private KeyValueStore<String, byte[]> vaulted;

  KeepVault(Keys keys) {
    this.keys = keys;
    transit = new Transit(keys);
    tokens = new Tokens(keys);
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    super.init(context);
    subjectKeys = context.getStateStore(VaultStage.SUBJECT_KEYS);
    vaulted = context.getStateStore(VaultStage.VAULTED);
  }

  @Override
  public void process(Record<String, SealedValue> record) {
    SealedValue value = record.value();
    if (value == null) {
      return;
    }
    String subject = Key.of(value.getTenant(), value.getSubject());
    SubjectKey known = subjectKeys.get(subject);
    if (forgotten(known, value)) {
      return;
    }
    try {
      keep(record, known == null || known.getWrapped() == null ? mint(record, known) : known);
    } catch (GeneralSecurityException e) {
      report(record);
    }
  }

  /** Values from before a subject was forgotten may still be on their way. */
  private static boolean forgotten(SubjectKey known, SealedValue value) {
    return known != null
        && known.getForgottenAt() != null
        && !value.getAt().isAfter(known.getForgottenAt());
  }

  private SubjectKey mint(Record<String, SealedValue> record, SubjectKey before) {
    SealedValue value = record.value();
    SubjectKey minted =
        SubjectKey.newBuilder()
            .setTenant(value.getTenant())
            .setSubject(value.getSubject())
            .setWrapped(
                ByteBuffer.wrap(SubjectCipher.mint(keys, value.getTenant(), value.getSubject())))
            .setMintedAt(value.getAt())
            .setForgottenAt(before == null ? null : before.getForgottenAt())
            .build();
    String key = Key.of(value.getTenant(), value.getSubject());
    subjectKeys.put(key, minted);
    forward(record, key, minted, "subject-key.minted", VaultStage.TO_KEYS);
    return minted;
  }

  private void keep(Record<String, SealedValue> record, SubjectKey under)
      throws GeneralSecurityException {
    SealedValue value = record.value();
    ValueId id = new ValueId(value.getTenant(), value.getSubject(), value.getToken());
    String plain = transit.open(id, bytes(value.getSealed()));
    String key = Key.of(id.tenant(), id.subject(), id.token());
    byte[] hash = tokens.hash(id.tenant(), "vaulted", plain);
    if (Arrays.equals(hash, vaulted.get(key))) {
      return;
    }
    vaulted.put(key, hash);
    SubjectCipher cipher =
        SubjectCipher.of(keys, id.tenant(), id.subject(), bytes(under.getWrapped()));
    VaultEntry entry =
        VaultEntry.newBuilder()
            .setTenant(id.tenant())
            .setSubject(id.subject())
            .setToken(id.token())
            .setType(value.getType())
            .setLevel(value.getLevel())
            .setSealed(ByteBuffer.wrap(cipher.seal(id, plain)))
            .setAt(value.getAt())
            .build();
    forward(record, key, entry, "value.kept", VaultStage.TO_VAULT);
  }

  private void forward(
      Record<String, SealedValue> of, String key, Object value, String type, String to) {
    context()
        .forward(
            new Record<>(
                key,
                value,
                of.timestamp(),
                EventHeaders.of(of.headers(), Application.REDACTION, type, key)),
            to);
  }

  private void report(Record<String, SealedValue> record) {
    DeadLetter letter =
        letters.judged(
            VaultStage.KEEP_VAULT,
            "SEALED_UNREADABLE",
            Disposition.DROPPED,
            context().recordMetadata(),
            record.timestamp(),
            Optional.empty());
    context()
        .forward(
            new Record<>(DeadLetters.placeKey(letter), letter, record.timestamp()),
            VaultStage.TO_VAULT_DEAD_LETTERS);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
