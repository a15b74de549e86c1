package dev.palimpsest.streams;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.Participants;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.RedactedTurn;
import dev.palimpsest.redact.Redactor;
import dev.palimpsest.redact.Refusal;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.redact.TurnRedactor;
import dev.palimpsest.redact.WorkExceededException;
import dev.palimpsest.redact.split.Carry;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.redact.vault.Transit;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import dev.palimpsest.schema.SealedValue;
import dev.palimpsest.schema.TenantPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Redacts turns that may go on and have not been seen; says why of every other. */
final class Redact extends ContextualProcessor<String, ConversationTurn, String, Object> {
  private final Serving serving;
  private final Keys keys;
  private final Tokens tokens;
  private final Transit transit;
  private final List<String> recognizers;
  private final TurnRedactor redactor;
  private final DeadLetters letters = new DeadLetters(Application.REDACTION.label());

  private KeyValueStore<String, TenantPolicy> policies;
  private SeenTurns seen;
  private StoredParticipants participants;
  private StoredCarry carries;

  Redact(Serving serving, Keys keys, Detector detector) {
    this.serving = serving;
    this.keys = keys;
    tokens = new Tokens(keys);
    transit = new Transit(keys);
    recognizers = detector.versions();
    redactor = new TurnRedactor(new Redactor(detector, tokens));
  }

  @Override
  public void init(ProcessorContext<String, Object> context) {
    super.init(context);
    policies = context.getStateStore(RedactionTopology.POLICIES);
    seen = new SeenTurns(context.getStateStore(RedactionTopology.SEEN), tokens);
    participants =
        new StoredParticipants(context.getStateStore(RedactionTopology.PARTICIPANTS), tokens);
    carries = new StoredCarry(context.getStateStore(RedactionTopology.CARRY), keys);
  }

  @Override
  public void process(Record<String, ConversationTurn> record) {
    if (record.key() == null) {
      refuse(record, Refusal.NULL_KEY, Optional.empty());
    } else if (record.value() == null) {
      refuse(record, Refusal.NULL_VALUE, Optional.empty());
    } else {
      TurnRecords.turn(record.value())
          .ifPresentOrElse(
              turn -> judge(record, turn),
              () -> refuse(record, Refusal.UNKNOWN_KIND, Optional.empty()));
    }
  }

  private void judge(Record<String, ConversationTurn> record, Turn turn) {
    Policy policy = policy(turn.id().tenant());
    Optional<Refusal> refusal = refusal(record.key(), turn, policy);
    if (refusal.isPresent()) {
      boolean known = serving.serves(policy) && refusal.get() != Refusal.TEXT_TOO_LONG;
      refuse(
          record,
          refusal.get(),
          known ? Optional.of(redactor.id(turn.id(), policy)) : Optional.empty());
    } else if (!seen.repeated(turn, record.timestamp())) {
      try {
        redact(record, turn, policy);
      } catch (WorkExceededException e) {
        refuse(record, Refusal.WORK_EXCEEDED, Optional.empty());
      }
    }
  }

  private Optional<Refusal> refusal(String key, Turn turn, Policy policy) {
    if (!serving.serves(policy)) {
      return Optional.of(Refusal.TENANT_NOT_SERVED);
    }
    return key.equals(turn.id().conversationKey())
        ? TurnRedactor.refusal(turn)
        : Optional.of(Refusal.KEY_MISMATCH);
  }

  private void redact(Record<String, ConversationTurn> record, Turn turn, Policy policy) {
    Participants known =
        TurnRedactor.named(turn)
            ? participants.with(turn.id(), turn.author(), record.timestamp())
            : participants.of(turn.id());
    Carry carry = carries.of(turn.id(), record.timestamp());
    RedactedTurn redacted =
        redactor.redact(turn, Instant.ofEpochMilli(record.timestamp()), policy, known, carry);
    if (turn.change() == Change.SAID) {
      carries.keep(turn.id(), carry, redacted.carry(), record.timestamp());
    }
    seen.add(turn, record.timestamp());
    handOn(record, redacted);
    if (redacted.capped()) {
      Optional<TurnId> shown = Optional.of(redacted.turn().id());
      report(record, letter(record, "FUTURE_TIME", Disposition.CAPPED, shown));
    }
  }

  /** The redacted turn, its values on their way to the vault, and what was done in numbers. */
  private void handOn(Record<String, ConversationTurn> record, RedactedTurn redacted) {
    TurnId id = redacted.turn().id();
    String event =
        Key.of(
            id.tenant(),
            id.conversation(),
            id.turn(),
            Integer.toString(redacted.turn().revision()));
    forward(
        new Record<>(
            id.key(),
            TurnRecords.record(redacted),
            record.timestamp(),
            headers(record, "turn.redacted", event)),
        RedactionTopology.TO_REDACTED);
    for (SealedValue value : PrivacyRecords.sealed(redacted, transit)) {
      forward(
          new Record<>(PrivacyRecords.key(value), value, record.timestamp()),
          RedactionTopology.TO_TRANSIT);
    }
    if (!redacted.everywhere().isEmpty()) {
      forward(
          new Record<>(
              id.tenant(),
              PrivacyRecords.audit(redacted, recognizers),
              record.timestamp(),
              headers(record, "turn.audited", event)),
          RedactionTopology.TO_AUDIT);
    }
  }

  private static Headers headers(Record<?, ?> record, String type, String id) {
    return EventHeaders.of(record.headers(), Application.REDACTION, type, id);
  }

  private Policy policy(String tenant) {
    TenantPolicy stored = policies.get(tenant);
    return stored == null ? Policy.shipped(tenant) : PolicyRecords.policy(stored);
  }

  private void refuse(Record<String, ConversationTurn> record, Refusal why, Optional<TurnId> turn) {
    report(record, letter(record, why.name(), Disposition.DROPPED, turn));
  }

  private DeadLetter letter(
      Record<String, ConversationTurn> record,
      String code,
      Disposition disposition,
      Optional<TurnId> turn) {
    return letters.judged(
        RedactionTopology.REDACT,
        code,
        disposition,
        context().recordMetadata(),
        record.timestamp(),
        turn);
  }

  private void report(Record<String, ConversationTurn> record, DeadLetter letter) {
    forward(
        new Record<>(DeadLetters.placeKey(letter), letter, record.timestamp()),
        RedactionTopology.TO_DEAD_LETTERS);
  }

  private <V> void forward(Record<String, V> record, String to) {
    context().forward(record.withValue((Object) record.value()), to);
  }
}
