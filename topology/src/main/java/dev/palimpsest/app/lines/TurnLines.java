package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads transcripts: {@code tenant, conversation, turn, user, role, author, time, text}, optional
 * {@code attributes}, {@code revision} (1) and {@code change} (SAID).
 */
public final class TurnLines {
  private TurnLines() {}

  public static void read(
      Path file, Consumer<JsonLines.Numbered<Turn>> good, Consumer<BadLine> bad) {
    JsonLines.read(file, TurnLines::turn, good, bad);
  }

  private static Turn turn(JsonNode object) throws BadLineException {
    return new Turn(
        new TurnId(
            JsonLines.text(object, "tenant"),
            JsonLines.text(object, "conversation"),
            JsonLines.text(object, "turn")),
        object.path("revision").asInt(1),
        constant(Change.class, JsonLines.text(object, "change", "SAID"), BadLine.Code.BAD_FIELD),
        JsonLines.text(object, "user", ""),
        constant(Role.class, JsonLines.text(object, "role"), BadLine.Code.UNKNOWN_ROLE),
        JsonLines.text(object, "author", ""),
        time(JsonLines.text(object, "time")),
        JsonLines.text(object, "text"),
        attributes(object.path("attributes")));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, BadLine.Code otherwise)
      throws BadLineException {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadLineException(otherwise);
    }
  }

  private static Instant time(String text) throws BadLineException {
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      if (!time.isBefore(Instant.EPOCH)) {
        return time;
      }
    } catch (DateTimeException e) {
      throw new BadLineException(BadLine.Code.BAD_TIME);
    }
    throw new BadLineException(BadLine.Code.BAD_TIME);
  }

  private static Map<String, String> attributes(JsonNode object) throws BadLineException {
    Map<String, String> attributes = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      attributes.put(field.getKey(), JsonLines.text(object, field.getKey()));
    }
    return attributes;
  }
}
