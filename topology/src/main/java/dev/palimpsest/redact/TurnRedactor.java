package dev.palimpsest.redact;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Redacts everything that a turn carries: text, author, attributes, and ids that hold personal
 * values.
 */
public final class TurnRedactor {
  private final Redactor redactor;

  public TurnRedactor(Redactor redactor) {
    this.redactor = redactor;
  }

  /** Why the turn must not go on, judged by the turn alone. */
  public static Optional<Refusal> refusal(Turn turn) {
    TurnId id = turn.id();
    if (id.tenant().isBlank() || id.conversation().isBlank() || id.turn().isBlank()) {
      return Optional.of(Refusal.MISSING_ID);
    }
    if (turn.role() == Role.USER && turn.user().isBlank()) {
      return Optional.of(Refusal.MISSING_ID);
    }
    if (turn.revision() < 1) {
      return Optional.of(Refusal.BAD_REVISION);
    }
    if (turn.text().isBlank() && turn.change() != Change.DELETED) {
      return Optional.of(Refusal.EMPTY_TEXT);
    }
    return turn.text().length() > Redactor.MAX_LENGTH
        ? Optional.of(Refusal.TEXT_TOO_LONG)
        : Optional.empty();
  }

  /**
   * @param raw a turn that nothing refuses
   * @param ingestedAt when the log took it in; a later time of the turn is capped at it
   */
  public RedactedTurn redact(
      Turn raw, Instant ingestedAt, Policy policy, Participants participants) {
    Redaction text =
        redactor.redact(raw.change() == Change.DELETED ? "" : raw.text(), policy, participants);
    boolean future = raw.occurredAt().isAfter(ingestedAt);
    Turn turn =
        new Turn(
            id(raw.id(), policy),
            raw.revision(),
            raw.change(),
            redactor.redactId(raw.user(), policy),
            raw.role(),
            named(raw) ? redactor.name(raw.author(), policy) : raw.author(),
            future ? ingestedAt : raw.occurredAt(),
            text.text(),
            attributes(raw.attributes(), policy, participants));
    return new RedactedTurn(turn, ingestedAt, text.spans(), policy.version(), future);
  }

  /** Whether the author is named, and not just called by his role as an assistant is. */
  public static boolean named(Turn turn) {
    return !turn.author().equalsIgnoreCase(turn.role().name());
  }

  /** The id of a turn as it may be shown: tokens where it holds personal values. */
  public TurnId id(TurnId raw, Policy policy) {
    return new TurnId(
        raw.tenant(),
        redactor.redactId(raw.conversation(), policy),
        redactor.redactId(raw.turn(), policy));
  }

  private Map<String, String> attributes(
      Map<String, String> raw, Policy policy, Participants participants) {
    Map<String, String> redacted = new TreeMap<>();
    raw.forEach(
        (name, value) ->
            redacted.put(
                redactor.redact(name, policy, participants).text(),
                redactor.redact(value, policy, participants).text()));
    return redacted;
  }
}
