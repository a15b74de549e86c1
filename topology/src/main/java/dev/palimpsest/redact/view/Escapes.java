package dev.palimpsest.redact.view;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes what one pattern finds and one function reads. */
final class Escapes implements Decoder {
  /** {@code \u0040} and the escapes of one letter, as in JSON and most languages. */
  static final Decoder BACKSLASH =
      new Escapes(
          '\\',
          "\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf\"'/\\\\]))",
          Escapes::backslash);

  /** {@code &#64;} and the named entities that values are made of. */
  static final Decoder HTML =
      new Escapes('&', "&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));", Escapes::html);

  private final char trigger;
  private final Pattern escape;
  private final Function<MatchResult, Optional<String>> reader;

  private Escapes(char trigger, String escape, Function<MatchResult, Optional<String>> reader) {
    this.trigger = trigger;
    this.escape = Pattern.compile(escape);
    this.reader = reader;
  }

  @Override
  public Optional<View> decode(View view) {
    String text = view.text();
    if (text.indexOf(trigger) < 0) {
      return Optional.empty();
    }
    ViewBuilder decoded = new ViewBuilder();
    Matcher matcher = escape.matcher(text);
    int at = 0;
    boolean any = false;
    while (matcher.find()) {
      Optional<String> read = reader.apply(matcher);
      if (read.isPresent()) {
        decoded.copy(view, at, matcher.start());
        decoded.append(
            read.get(), view.originalStart(matcher.start()), view.originalEnd(matcher.end()));
        at = matcher.end();
        any = true;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    decoded.copy(view, at, text.length());
    return Optional.of(decoded.build(view.announcing()));
  }

  private static Optional<String> backslash(MatchResult escape) {
    if (escape.group(3) != null) {
      char letter = escape.group(3).charAt(0);
      int at = "nrtbf".indexOf(letter);
      return Optional.of(String.valueOf(at < 0 ? letter : "\n\r\t\b\f".charAt(at)));
    }
    String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
    return Optional.of(String.valueOf((char) Integer.parseInt(hex, 16)));
  }

  private static Optional<String> html(MatchResult entity) {
    if (entity.group(3) != null) {
      return named(entity.group(3));
    }
    int codePoint =
        entity.group(1) == null
            ? Integer.parseInt(entity.group(2), 16)
            : Integer.parseInt(entity.group(1));
    return Character.isValidCodePoint(codePoint) && codePoint > 0
        ? Optional.of(Character.toString(codePoint))
        : Optional.empty();
  }

  private static Optional<String> named(String name) {
    return switch (name) {
      case "amp" -> Optional.of("&");
      case "lt" -> Optional.of("<");
      case "gt" -> Optional.of(">");
      case "quot" -> Optional.of("\"");
      case "apos" -> Optional.of("'");
      case "nbsp" -> Optional.of(" ");
      case "commat" -> Optional.of("@");
      case "period" -> Optional.of(".");
      case "colon" -> Optional.of(":");
      case "sol" -> Optional.of("/");
      case "lowbar" -> Optional.of("_");
      case "hyphen", "dash" -> Optional.of("-");
      case "num" -> Optional.of("#");
      case "plus" -> Optional.of("+");
      case "lpar" -> Optional.of("(");
      case "rpar" -> Optional.of(")");
      default -> Optional.empty();
    };
  }
}
