package dev.palimpsest.app.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** Reads texts to search for temporal expressions: {@code id, text, reference}. */
public final class DatesLines {
  /**
   * One text.
   *
   * @param reference when it was said, by the speaker's clock
   */
  public record Request(JsonNode id, String text, LocalDateTime reference) {}

  private DatesLines() {}

  public static void read(Path file, Consumer<Request> good, Consumer<BadLine> bad) {
    JsonLines.read(file, DatesLines::request, numbered -> good.accept(numbered.value()), bad);
  }

  private static Request request(JsonNode object) throws BadLineException {
    if (!object.hasNonNull("id")) {
      throw new BadLineException(BadLine.Code.MISSING_FIELD);
    }
    return new Request(
        object.get("id"),
        JsonLines.text(object, "text"),
        reference(JsonLines.text(object, "reference")));
  }

  /** Where an offset is written, the clock that it belongs to is the speaker's. */
  private static LocalDateTime reference(String text) throws BadLineException {
    try {
      return LocalDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME);
    } catch (DateTimeException e) {
      throw new BadLineException(BadLine.Code.BAD_TIME);
    }
  }
}
