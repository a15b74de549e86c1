package dev.palimpsest.redact;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.redact.split.Carry;
import dev.palimpsest.redact.split.SplitValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
   * @param carry what the conversation carries from the turn before
   */
  public RedactedTurn redact(
      Turn raw, Instant ingestedAt, Policy policy, Participants participants, Carry carry) {
    String said = raw.change() == Change.DELETED ? "" : raw.text();
    SplitValues.Read split = redactor.split(said, speaker(raw), carry, policy);
    Pieces pieces = new Pieces(policy, participants);
    Redaction text =
        pieces.add(
            redactor.redact(
                new Passage(
                    said, String.join("\n", carry.announcing()), participants, split.known()),
                policy));
    boolean future = raw.occurredAt().isAfter(ingestedAt);
    Turn turn =
        new Turn(
            new TurnId(
                raw.id().tenant(), pieces.id(raw.id().conversation()), pieces.id(raw.id().turn())),
            raw.revision(),
            raw.change(),
            pieces.id(raw.user()),
            raw.role(),
            named(raw) ? pieces.add(redactor.name(raw.author(), policy)).text() : raw.author(),
            future ? ingestedAt : raw.occurredAt(),
            text.text(),
            pieces.attributes(raw.attributes()));
    return new RedactedTurn(
        turn,
        ingestedAt,
        text.spans(),
        pieces.spans,
        pieces.hidden(),
        split.next(),
        policy.version(),
        future);
  }

  private static String speaker(Turn turn) {
    return Key.of(turn.role().name(), turn.user());
  }

  /** Whether the author is named, and not just called by his role as an assistant is. */
  public static boolean named(Turn turn) {
    return !turn.author().equalsIgnoreCase(turn.role().name());
  }

  /** The id of a turn as it may be shown: tokens where it holds personal values. */
  public TurnId id(TurnId raw, Policy policy) {
    return new TurnId(
        raw.tenant(),
        redactor.redactId(raw.conversation(), policy).text(),
        redactor.redactId(raw.turn(), policy).text());
  }

  /** Redacts the pieces of one turn, and gathers what was found in any of them. */
  private final class Pieces {
    private final Policy policy;
    private final Participants participants;
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Hidden> byToken = new LinkedHashMap<>();

    Pieces(Policy policy, Participants participants) {
      this.policy = policy;
      this.participants = participants;
    }

    Redaction add(Redaction piece) {
      spans.addAll(piece.spans());
      piece.hidden().forEach(value -> byToken.putIfAbsent(value.token(), value));
      return piece;
    }

    List<Hidden> hidden() {
      return List.copyOf(byToken.values());
    }

    String id(String raw) {
      return add(redactor.redactId(raw, policy)).text();
    }

    private String text(String raw, String announcing, Participants known) {
      return add(redactor.redact(new Passage(raw, announcing, known, List.of()), policy)).text();
    }

    /** The name of an attribute announces its value, as that of a field of JSON does. */
    Map<String, String> attributes(Map<String, String> raw) {
      Map<String, String> redacted = new TreeMap<>();
      raw.forEach(
          (name, value) ->
              redacted.put(
                  text(name, "", participants), text(value, Passage.spaced(name), participants)));
      return redacted;
    }
  }
}
