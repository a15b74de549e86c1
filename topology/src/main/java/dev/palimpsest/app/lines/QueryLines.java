package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads searches: {@code id, tenant, query}, optional {@code user, conversation, at}. */
public final class QueryLines {
  /** One search. */
  public record Request(
      JsonNode id,
      String tenant,
      String query,
      Optional<String> user,
      Optional<String> conversation,
      Optional<Instant> at) {}

  private QueryLines() {}

  public static void read(Path file, Consumer<Request> good, Consumer<BadLine> bad) {
    JsonLines.read(file, QueryLines::request, numbered -> good.accept(numbered.value()), bad);
  }

  private static Request request(JsonNode object) throws BadLineException {
    return new Request(
        object.path("id"),
        JsonLines.text(object, "tenant"),
        JsonLines.text(object, "query"),
        optional(object, "user"),
        optional(object, "conversation"),
        at(optional(object, "at")));
  }

  private static Optional<String> optional(JsonNode object, String field) throws BadLineException {
    return Optional.of(JsonLines.text(object, field, "")).filter(text -> !text.isEmpty());
  }

  private static Optional<Instant> at(Optional<String> text) throws BadLineException {
    try {
      return text.map(time -> OffsetDateTime.parse(time).toInstant());
    } catch (DateTimeException e) {
      throw new BadLineException(BadLine.Code.BAD_TIME);
    }
  }
}
