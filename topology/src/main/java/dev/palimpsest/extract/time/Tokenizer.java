package dev.palimpsest.extract.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into tokens; what looks like an address of the web is left out. */
final class Tokenizer {
  private static final int LONGEST = 40;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    tokenizer.run();
    return tokenizer.tokens;
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      if (space(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < text.length() && !space(text.charAt(end))) {
        end++;
      }
      if (!address(at, end)) {
        chunk(at, end);
      }
      at = end;
    }
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean address(int from, int to) {
    String chunk = text.substring(from, to);
    int at = chunk.indexOf('@');
    boolean mail = at > 0 && chunk.indexOf('.', at) > at + 1;
    return mail || chunk.contains("://") || chunk.startsWith("www.");
  }

  private void chunk(int from, int to) {
    int at = from;
    while (at < to) {
      int end = at + 1;
      Token.Kind kind = possessive(at, to) ? Token.Kind.WORD : kind(text.charAt(at));
      while (kind != Token.Kind.MARK && end < to && continues(kind, end, to)) {
        end++;
      }
      end = withoutPossessive(at, end);
      tokens.add(token(kind, at, end, at > from));
      at = end;
    }
  }

  private boolean continues(Token.Kind kind, int at, int to) {
    char c = text.charAt(at);
    if (kind == Token.Kind.WORD && apostrophe(c)) {
      return at + 1 < to && Character.isLetter(text.charAt(at + 1));
    }
    return kind(c) == kind;
  }

  private boolean possessive(int at, int to) {
    return apostrophe(text.charAt(at))
        && at + 1 < to
        && Character.toLowerCase(text.charAt(at + 1)) == 's'
        && (at + 2 == to || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  /** "today's" is two tokens, and so is "Mother's". */
  private int withoutPossessive(int from, int to) {
    boolean possessive =
        to - from > 2
            && apostrophe(text.charAt(to - 2))
            && Character.toLowerCase(text.charAt(to - 1)) == 's';
    return possessive ? to - 2 : to;
  }

  private Token token(Token.Kind kind, int from, int to, boolean glued) {
    String word = to - from > LONGEST ? "" : text.substring(from, to);
    boolean capital = Character.isUpperCase(text.charAt(from));
    return new Token(
        kind, word.toLowerCase(Locale.ROOT).replace('’', '\''), from, to, glued, capital);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static Token.Kind kind(char c) {
    if (c >= '0' && c <= '9') {
      return Token.Kind.NUMBER;
    }
    return Character.isLetter(c) ? Token.Kind.WORD : Token.Kind.MARK;
  }
}
