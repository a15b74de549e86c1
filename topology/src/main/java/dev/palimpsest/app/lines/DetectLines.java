package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads texts to search for personal values: {@code id, text}, optional {@code entity}. */
public final class DetectLines {
  /** One text; with an entity, only values of that type are asked for. */
  public record Request(JsonNode id, String text, Optional<String> entity) {}

  private DetectLines() {}

  public static void read(Path file, Consumer<Request> good, Consumer<BadLine> bad) {
    JsonLines.read(file, DetectLines::request, numbered -> good.accept(numbered.value()), bad);
  }

  private static Request request(JsonNode object) throws BadLineException {
    if (!object.hasNonNull("id")) {
      throw new BadLineException(BadLine.Code.MISSING_FIELD);
    }
    return new Request(
        object.get("id"),
        JsonLines.text(object, "text"),
        Optional.of(JsonLines.text(object, "entity", "")).filter(entity -> !entity.isEmpty()));
  }
}
