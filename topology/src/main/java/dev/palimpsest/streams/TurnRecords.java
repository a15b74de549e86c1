package dev.palimpsest.streams;

import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.redact.RedactedTurn;
import dev.palimpsest.redact.Span;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.Episode;
import dev.palimpsest.schema.PrivacyLevel;
import dev.palimpsest.schema.RedactedSpan;
import dev.palimpsest.schema.RedactionAction;
import dev.palimpsest.streams.TextVectors.TextVector;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Translates turns between the domain and the records of their topics. */
public final class TurnRecords {
  private TurnRecords() {}

  /** Empty if the role or the change is none that the domain knows. */
  public static Optional<Turn> turn(ConversationTurn record) {
    if (record.getRole() == dev.palimpsest.schema.Role.UNKNOWN
        || record.getChange() == dev.palimpsest.schema.Change.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(
        new Turn(
            new TurnId(record.getTenant(), record.getConversation(), record.getTurn()),
            record.getRevision(),
            Change.valueOf(record.getChange().name()),
            record.getUser(),
            Role.valueOf(record.getRole().name()),
            record.getAuthor(),
            record.getOccurredAt(),
            record.getText(),
            record.getAttributes()));
  }

  public static ConversationTurn record(Turn turn) {
    return ConversationTurn.newBuilder()
        .setTenant(turn.id().tenant())
        .setConversation(turn.id().conversation())
        .setTurn(turn.id().turn())
        .setRevision(turn.revision())
        .setChange(dev.palimpsest.schema.Change.valueOf(turn.change().name()))
        .setUser(turn.user())
        .setRole(dev.palimpsest.schema.Role.valueOf(turn.role().name()))
        .setAuthor(turn.author())
        .setOccurredAt(turn.occurredAt())
        .setText(turn.text())
        .setAttributes(turn.attributes())
        .build();
  }

  static dev.palimpsest.schema.RedactedTurn record(RedactedTurn redacted) {
    Turn turn = redacted.turn();
    return dev.palimpsest.schema.RedactedTurn.newBuilder()
        .setTenant(turn.id().tenant())
        .setConversation(turn.id().conversation())
        .setTurn(turn.id().turn())
        .setRevision(turn.revision())
        .setChange(dev.palimpsest.schema.Change.valueOf(turn.change().name()))
        .setUser(turn.user())
        .setRole(dev.palimpsest.schema.Role.valueOf(turn.role().name()))
        .setAuthor(turn.author())
        .setOccurredAt(turn.occurredAt())
        .setIngestedAt(redacted.ingestedAt())
        .setText(turn.text())
        .setSpans(redacted.spans().stream().map(TurnRecords::span).toList())
        .setAttributes(turn.attributes())
        .setPolicyVersion(redacted.policyVersion())
        .build();
  }

  private static RedactedSpan span(Span span) {
    return RedactedSpan.newBuilder()
        .setStart(span.start())
        .setEnd(span.end())
        .setType(span.type().name())
        .setLevel(PrivacyLevel.valueOf(span.type().level().name()))
        .setAction(RedactionAction.valueOf(span.action().name()))
        .setToken(span.token())
        .setAliases(span.aliases())
        .build();
  }

  /** For the tokens in a value, what stood for the same under older keys: old to new. */
  static Map<String, String> aliases(dev.palimpsest.schema.RedactedTurn record, String value) {
    Map<String, String> aliases = new TreeMap<>();
    for (RedactedSpan span : record.getSpans()) {
      if (!span.getToken().isEmpty() && value.contains(span.getToken())) {
        span.getAliases().forEach(old -> aliases.put(old, span.getToken()));
      }
    }
    return aliases;
  }

  static Turn turn(dev.palimpsest.schema.RedactedTurn record) {
    return new Turn(
        new TurnId(record.getTenant(), record.getConversation(), record.getTurn()),
        record.getRevision(),
        Change.valueOf(record.getChange().name()),
        record.getUser(),
        Role.valueOf(record.getRole().name()),
        record.getAuthor(),
        record.getOccurredAt(),
        record.getText(),
        record.getAttributes());
  }

  /**
   * @param previous id of the turn before
   * @param vector of its text
   */
  static Episode episode(
      dev.palimpsest.schema.RedactedTurn record,
      Optional<String> previous,
      Optional<TextVector> vector,
      int generation) {
    return Episode.newBuilder()
        .setTenant(record.getTenant())
        .setConversation(record.getConversation())
        .setTurn(record.getTurn())
        .setGeneration(generation)
        .setRevision(record.getRevision())
        .setChange(record.getChange())
        .setUser(record.getUser())
        .setRole(record.getRole())
        .setAuthor(record.getAuthor())
        .setOccurredAt(record.getOccurredAt())
        .setIngestedAt(record.getIngestedAt())
        .setText(record.getText())
        .setPrevious(previous.orElse(null))
        .setVector(vector.map(TextVector::values).orElse(null))
        .setVectorModel(vector.map(TextVector::model).orElse(null))
        .build();
  }
}
