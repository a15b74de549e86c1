package dev.palimpsest.domain.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a value into tokens, and puts one way of writing for all. */
final class Tokens {
  /** First match wins; what matches nothing separates. */
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "(?<exact>[A-Z][A-Z_]*_K\\d++_[0-9A-Za-z]++|\\w++(?:[.+-]\\w++)*+@[\\w.-]*\\w|https?://\\S++)(?:'s)?+",
              "(?<day>--\\d{2}(?:-\\d{2})?(?!\\d)|\\b\\d{4}-\\d{2}(?:-\\d{2})?(?![-\\d])|\\b\\d{1,2}/\\d{1,2}/\\d{4}(?!\\d))",
              "(?<clock>\\b\\d{1,2}:\\d{2}(?!\\d))",
              "(?<ordinal>\\b(?:\\d*(?<!1)1st|\\d*(?<!1)2nd|\\d*(?<!1)3rd|\\d++th)\\b)",
              "(?<version>\\b[vV]\\d++(?:\\.\\d++)*+)",
              "(?<number>(?:(?<![^\\s(])-|(?<=(?i:utc|gmt)\\s?)[+-]|(?<!\\S)\\+)?(?:\\d++(?:[.,]\\d++)*+|[.]\\d++))",
              "(?<degree>°\\s?[cCfF](?!\\p{L}))",
              "(?<acronym>(?:\\p{L}\\.){2,}+|[aA]/[cC]\\b)",
              "(?<mark>(?<=\\d)(?:'(?!\\p{L})|\")|[%$£€¥₹&~]|/(?=\\s?(?:mo(?:nth)?|w(?:ee)?k|day|y(?:ea)?r|h(?:(?:ou)?r)?|min(?:ute)?|s(?:ec(?:ond)?)?)\\b))",
              "(?<word>[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}']*+[+#]*+)"));

  private static final int EXACT = group("exact");
  private static final int ORDINAL = group("ordinal");
  private static final int ACRONYM = group("acronym");
  private static final int WORD = group("word");

  private static final Pattern LETTERS_THEN_NUMBER = Pattern.compile("(\\p{L}{3,})(\\d{1,4})");

  private Tokens() {}

  /** A matcher looks a name up anew each time, which costs more than the match. */
  private static int group(String name) {
    return TOKEN.namedGroups().get(name);
  }

  static List<Token> of(String value, ValueType type) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain(value));
    while (matcher.find()) {
      String text = matcher.group();
      if (matcher.group(EXACT) != null) {
        tokens.add(exact(matcher.group(EXACT)));
      } else if (matcher.group(WORD) != null) {
        addWord(tokens, text);
      } else if (matcher.group(ACRONYM) != null) {
        String letters = text.replace(".", "").replace("/", "");
        tokens.add(new Token(letters, Words.compared(letters)));
      } else {
        tokens.add(new Token(text, matcher.group(ORDINAL) != null ? ordinal(text) : mark(text)));
      }
    }
    return Forms.shipped().compared(tokens, type);
  }

  private static Token exact(String text) {
    return text.contains("@") ? new Token(text, Words.compared(text)) : Token.exact(text);
  }

  private static void addWord(List<Token> tokens, String text) {
    Matcher split = LETTERS_THEN_NUMBER.matcher(text);
    if (split.matches()) {
      addWord(tokens, split.group(1));
      tokens.add(Token.exact(split.group(2)));
      return;
    }
    String word = Words.compared(text);
    if (!word.isEmpty()) {
      tokens.add(new Token(text, word));
    }
  }

  private static String mark(String text) {
    return switch (text) {
      case "&" -> "and";
      case "'" -> "foot";
      case "\"" -> "inch";
      case "/" -> "per";
      case "~" -> "about";
      default -> text.toLowerCase(Locale.ROOT).replace(" ", "");
    };
  }

  private static String ordinal(String text) {
    return text.substring(0, text.length() - 2) + "th";
  }

  /** One way for quotes, dashes and fractions. */
  private static String plain(String value) {
    StringBuilder plain = new StringBuilder();
    for (char letter : value.toCharArray()) {
      plain.append(
          switch (letter) {
            case '\u2018', '\u2019', '\u02bc', '\u2032' -> "'";
            case '\u201c', '\u201d', '\u2033' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> "-";
            case '\u00bd' -> ".5";
            case '\u00bc' -> ".25";
            case '\u00be' -> ".75";
            default -> String.valueOf(letter);
          });
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFKC);
  }
}
