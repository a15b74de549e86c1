package dev.palimpsest.app.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.UserException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads a file of JSON objects, one a line; a bad line is reported by its number, and reading goes
 * on.
 */
public final class JsonLines {
  private JsonLines() {}

  /** What a format makes of one object. */
  interface Parser<T> {
    T parse(JsonNode object) throws BadLineException;
  }

  /** An object and the number of its line, from 1. */
  public record Numbered<T>(long line, T value) {}

  /**
   * @throws UserException if the file cannot be read
   */
  static <T> void read(
      Path file, Parser<T> parser, Consumer<Numbered<T>> good, Consumer<BadLine> bad) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      long number = 0;
      for (byte[] line = line(in); line != null; line = line(in)) {
        number++;
        try {
          String text = decoded(line);
          if (!text.isBlank()) {
            good.accept(new Numbered<>(number, parser.parse(object(text))));
          }
        } catch (BadLineException e) {
          bad.accept(new BadLine(number, e.code()));
        }
      }
    } catch (IOException e) {
      throw new UserException("cannot read " + file + ": check that it exists and is readable", e);
    }
  }

  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    for (; read >= 0 && read != '\n'; read = in.read()) {
      line.write(read);
    }
    return line.toByteArray();
  }

  private static String decoded(byte[] line) throws BadLineException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new BadLineException(BadLine.Code.INVALID_UTF8);
    }
  }

  private static JsonNode object(String text) throws BadLineException {
    try {
      JsonNode node = Json.MAPPER.readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new BadLineException(BadLine.Code.BROKEN_JSON);
    }
    throw new BadLineException(BadLine.Code.BROKEN_JSON);
  }

  static String text(JsonNode object, String field) throws BadLineException {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      throw new BadLineException(BadLine.Code.MISSING_FIELD);
    }
    if (!value.isTextual()) {
      throw new BadLineException(BadLine.Code.BAD_FIELD);
    }
    return value.textValue();
  }

  static String text(JsonNode object, String field, String otherwise) throws BadLineException {
    return object.hasNonNull(field) ? text(object, field) : otherwise;
  }
}
