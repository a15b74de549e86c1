package dev.palimpsest.connect.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.Change;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An outbox with fixed columns: each row is one revision of one turn, written in the transaction
 * that changed the chat. Rows are never changed; removing old ones takes nothing back.
 */
final class OutboxTable implements TurnTable {

  private static final Set<String> COLUMNS =
      Set.of(
          "id",
          "tenant",
          "conversation",
          "turn",
          "revision",
          "change",
          "user_id",
          "role",
          "author",
          "body",
          "occurred_at",
          "attributes");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  @Override
  public Optional<ConversationTurn> present(Row row) throws RejectedRecord {
    if (!COLUMNS.containsAll(row.names())) {
      throw RejectedRecord.atMap("UNKNOWN_COLUMN");
    }
    Change change = change(row);
    Role role = Roles.OURS.of(row, "role");
    return Optional.of(
        ConversationTurn.newBuilder()
            .setTenant(row.id("tenant"))
            .setConversation(row.id("conversation"))
            .setTurn(row.id("turn"))
            .setRevision(revision(row))
            .setChange(change)
            .setUser(role == Role.USER ? row.id("user_id") : row.text("user_id").orElse(""))
            .setRole(role)
            .setAuthor(row.text("author").orElse(""))
            .setOccurredAt(
                row.time("occurred_at").orElseThrow(() -> RejectedRecord.atMap("BAD_TIME")))
            .setText(change == Change.DELETED ? "" : Body.of(row, "body"))
            .setAttributes(attributes(row))
            .build());
  }

  @Override
  public Optional<ConversationTurn> updated(Optional<Row> before, Row row, Instant at)
      throws RejectedRecord {
    throw RejectedRecord.atMap("OUTBOX_ROW_CHANGED");
  }

  @Override
  public Optional<ConversationTurn> removed(Optional<Row> before, Instant at) {
    return Optional.empty();
  }

  @Override
  public Optional<ConversationTurn> truncated() {
    return Optional.empty();
  }

  private static Change change(Row row) throws RejectedRecord {
    String name = row.text("change").orElse("").toUpperCase(Locale.ROOT);
    return switch (name) {
      case "SAID" -> Change.SAID;
      case "EDITED" -> Change.EDITED;
      case "DELETED" -> Change.DELETED;
      default -> throw RejectedRecord.atMap("UNKNOWN_CHANGE");
    };
  }

  private static int revision(Row row) throws RejectedRecord {
    return row.whole("revision")
        .filter(revision -> revision >= 1 && revision <= Integer.MAX_VALUE)
        .map(Long::intValue)
        .orElseThrow(() -> RejectedRecord.atMap("BAD_REVISION"));
  }

  private static Map<String, String> attributes(Row row) throws RejectedRecord {
    Optional<String> json = row.text("attributes");
    if (json.isEmpty()) {
      return Map.of();
    }
    try {
      Map<String, String> attributes = JSON.readValue(json.get(), TEXTS);
      if (attributes == null || attributes.containsValue(null)) {
        throw RejectedRecord.atMap("BAD_ATTRIBUTES");
      }
      return attributes;
    } catch (JsonProcessingException e) {
      throw RejectedRecord.atMap("BAD_ATTRIBUTES", e);
    }
  }
}
