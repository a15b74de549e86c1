package dev.palimpsest.redact.view;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON documents inside a text: where they are, and their leaves, so that each can be read
 * decoded and replaced without breaking the document.
 */
public final class JsonText {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_TRIES = 32;

  /** A document from start to end, exclusive. */
  record Document(int start, int end) {}

  /**
   * A value or a name of a field.
   *
   * @param start of its content, behind the quote where there is one
   * @param key the name of its field; empty where it has none
   */
  record Leaf(int start, int end, boolean quoted, String key) {}

  private final List<Document> documents = new ArrayList<>();
  private final List<Leaf> leaves = new ArrayList<>();

  private JsonText() {}

  public static JsonText of(String text) {
    JsonText json = new JsonText();
    int tries = 0;
    int at = next(text, 0);
    while (at >= 0 && tries < MOST_TRIES) {
      tries++;
      at = next(text, json.read(text, at).orElse(at + 1));
    }
    return json;
  }

  /** Whether a value without quotes stands exactly here, so that text in its place needs them. */
  public boolean isBare(int start, int end) {
    return leaves.stream()
        .anyMatch(leaf -> !leaf.quoted() && leaf.start() == start && leaf.end() == end);
  }

  List<Document> documents() {
    return documents;
  }

  List<Leaf> leaves() {
    return leaves;
  }

  private static int next(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '{' || c == '[') {
        return at;
      }
    }
    return -1;
  }

  /**
   * @return where the document that begins here ends, if one does
   */
  private Optional<Integer> read(String text, int start) {
    List<Leaf> read = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text.substring(start))) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return Optional.empty();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        int at = start + (int) parser.currentTokenLocation().getCharOffset();
        leaf(text, token, at, parser).ifPresent(read::add);
      } while (depth > 0);
      int end = start + (int) parser.currentLocation().getCharOffset();
      documents.add(new Document(start, end));
      leaves.addAll(read);
      return Optional.of(end);
    } catch (IOException e) {
      // what looked like JSON is something else, and is read as plain text
      return Optional.empty();
    }
  }

  private static Optional<Leaf> leaf(String text, JsonToken token, int at, JsonParser parser)
      throws IOException {
    return switch (token) {
      case FIELD_NAME -> Optional.of(new Leaf(at + 1, closingQuote(text, at), true, ""));
      case VALUE_STRING -> Optional.of(new Leaf(at + 1, closingQuote(text, at), true, key(parser)));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          Optional.of(new Leaf(at, at + parser.getTextLength(), false, key(parser)));
      case NOT_AVAILABLE,
          START_OBJECT,
          END_OBJECT,
          START_ARRAY,
          END_ARRAY,
          VALUE_EMBEDDED_OBJECT,
          VALUE_TRUE,
          VALUE_FALSE,
          VALUE_NULL ->
          Optional.empty();
    };
  }

  private static String key(JsonParser parser) throws IOException {
    String name = parser.currentName();
    if (name == null && parser.getParsingContext().getParent() != null) {
      name = parser.getParsingContext().getParent().getCurrentName();
    }
    return name == null ? "" : name;
  }

  private static int closingQuote(String text, int opening) {
    int at = opening + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }
}
