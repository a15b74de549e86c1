package dev.palimpsest.streams;

import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnDraft;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.redact.token.MasterKeys;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The redaction application in the process. */
final class RedactionRun implements AutoCloseable {
  static final byte[] KEY = "a key for tests, long enough: 32+".getBytes(StandardCharsets.UTF_8);

  /** When the log takes turns in, unless told otherwise. */
  static final Instant INGESTED = TurnDraft.START.plusSeconds(2);

  final ApplicationRun application;

  RedactionRun(Path folder) {
    this(folder, Serving.ANY);
  }

  RedactionRun(Path folder, Serving serving) {
    this(folder, serving, "mock://" + UUID.randomUUID());
  }

  RedactionRun(Path folder, Serving serving, String registry) {
    application =
        new ApplicationRun(
            Application.REDACTION,
            folder,
            registry,
            avro ->
                new RedactionTopology(
                        avro, serving, () -> new MasterKeys(Map.of(1, KEY), 1), Storage.MEMORY)
                    .build());
  }

  void take(TurnDraft draft) {
    take(draft, INGESTED);
  }

  void take(TurnDraft draft, Instant ingestedAt) {
    Turn turn = draft.turn();
    application.take(
        Topic.TURNS, turn.id().conversationKey(), TurnRecords.record(turn), ingestedAt);
  }

  void takeBytes(byte[] value) {
    application.takeBytes(Topic.TURNS, "acme|c1".getBytes(StandardCharsets.UTF_8), value, INGESTED);
  }

  void apply(Policy policy) {
    apply(policy.tenant(), PolicyRecords.record(policy));
  }

  void apply(String tenant, TenantPolicy policy) {
    application.take(Topic.POLICIES, tenant, policy, Instant.EPOCH);
  }

  List<RedactedTurn> redacted() {
    return application.values(Topic.REDACTED, RedactedTurn.class);
  }

  RedactedTurn last() {
    return redacted().getLast();
  }

  List<DeadLetter> deadLetters() {
    return application.deadLetters(Topic.REDACTION_DEAD_LETTERS);
  }

  @Override
  public void close() {
    application.close();
  }
}
