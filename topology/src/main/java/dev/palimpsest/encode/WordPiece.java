package dev.palimpsest.encode;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into the pieces of BERT's uncased vocabulary, as described by Devlin et al. 2019: lower
 * case, accents off, punctuation apart, then the longest known pieces first.
 */
final class WordPiece {
  static final int CLS = 101;
  static final int SEP = 102;
  private static final int UNKNOWN = 100;
  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> ids;

  /**
   * @param vocabulary one piece a line; the line is its id
   */
  WordPiece(List<String> vocabulary) {
    ids = new HashMap<>(vocabulary.size() * 2);
    for (int i = 0; i < vocabulary.size(); i++) {
      ids.put(vocabulary.get(i), i);
    }
  }

  /** A piece and the UTF-16 units of the text that it stands for. */
  record Piece(int id, int start, int end) {}

  /**
   * @param most where to stop, so that a long text costs no more than a short one
   */
  List<Piece> pieces(String text, int most) {
    List<Piece> pieces = new ArrayList<>();
    int from = -1;
    int at = 0;
    while (at < text.length() && pieces.size() < most) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean alone = punctuation(c) || cjk(c);
      if (alone || space(c)) {
        word(text, from, at, pieces);
        from = -1;
        if (alone) {
          word(text, at, next, pieces);
        }
      } else if (from < 0) {
        from = at;
      }
      at = next;
    }
    if (pieces.size() < most) {
      word(text, from, text.length(), pieces);
    }
    return pieces.size() > most ? pieces.subList(0, most) : pieces;
  }

  private void word(String text, int start, int end, List<Piece> into) {
    if (start < 0 || start == end) {
      return;
    }
    String word = plain(text.substring(start, end));
    if (word.isEmpty()) {
      return;
    }
    List<Piece> found = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length() > LONGEST_WORD ? from : word.length();
      while (to > from && !ids.containsKey(piece(word, from, to))) {
        to--;
      }
      if (to == from) {
        into.add(new Piece(UNKNOWN, start, end));
        return;
      }
      boolean aligned = word.length() == end - start;
      found.add(
          new Piece(
              ids.get(piece(word, from, to)),
              aligned ? start + from : start,
              aligned ? start + to : end));
      from = to;
    }
    into.addAll(found);
  }

  private static String piece(String word, int from, int to) {
    return from == 0 ? word.substring(0, to) : INSIDE + word.substring(from, to);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean ascii = lower.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    if (ascii) {
      return lower;
    }
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !control(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean space(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean control(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || c == 0xfffd;
  }

  private static boolean punctuation(int c) {
    if (c < 0x80) {
      return c > ' ' && !Character.isLetterOrDigit(c) && c != 0x7f;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean cjk(int c) {
    return c >= 0x3400 && Character.isIdeographic(c);
  }
}
