package dev.palimpsest.encode;

import dev.palimpsest.encode.WordPiece.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads tokens that stand for personal data as the model reads names: short words that it knows,
 * the same for the same token within one reading, whatever the key they were made with.
 */
final class Aliases {
  private static final Pattern TOKEN = Pattern.compile("\\b([A-Z][A-Z_]*)_K\\d+_[0-9A-Za-z]+");
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "PERSON", List.of("Alex", "Robin", "Kim", "Sam", "Jo", "Chris", "Lee", "Pat"),
          "LOCATION", List.of("Springfield", "Milton", "Ashford", "Newport"),
          "ORGANIZATION", List.of("Acme", "Globex", "Initech", "Umbra"));

  private final WordPiece pieces;
  private final Map<String, String> given = new HashMap<>();
  private final Map<String, Integer> ofKind = new HashMap<>();

  Aliases(WordPiece pieces) {
    this.pieces = pieces;
  }

  /** The pieces of a text, at most so many; those of an alias all span its token. */
  List<Piece> pieces(String text, int most) {
    Matcher token = TOKEN.matcher(text);
    if (!token.find()) {
      return pieces.pieces(text, most);
    }
    List<Piece> found = new ArrayList<>();
    int from = 0;
    do {
      int shift = from;
      pieces
          .pieces(text.substring(from, token.start()), most)
          .forEach(
              piece ->
                  found.add(new Piece(piece.id(), piece.start() + shift, piece.end() + shift)));
      pieces
          .pieces(alias(token), most)
          .forEach(piece -> found.add(new Piece(piece.id(), token.start(), token.end())));
      from = token.end();
    } while (token.find());
    int shift = from;
    pieces
        .pieces(text.substring(from), most)
        .forEach(
            piece -> found.add(new Piece(piece.id(), piece.start() + shift, piece.end() + shift)));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private String alias(Matcher token) {
    String kind = token.group(1);
    return given.computeIfAbsent(
        token.group(), key -> name(kind, ofKind.merge(kind, 1, Integer::sum) - 1));
  }

  private static String name(String kind, int number) {
    List<String> names = NAMES.get(kind);
    if (names != null) {
      return names.get(number % names.size());
    }
    String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
    return number == 0 ? words : words + " " + (number + 1);
  }
}
