package dev.palimpsest.redact.recognize;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where it may begin: at its first characters, and not inside a word
 * if it refuses to. Java's own search tries it at every character, which for two hundred patterns
 * is most of what reading costs. What is found is the same.
 */
final class Sought {
  private static final int ASCII = 128;

  private final Pattern pattern;
  private final boolean[] begins;
  private final boolean insideWords;

  private Sought(Pattern pattern, boolean[] begins, boolean insideWords) {
    this.pattern = pattern;
    this.begins = begins;
    this.insideWords = insideWords;
  }

  /** The pattern itself is asked what it may begin with, a character at a time. */
  static Sought of(Pattern pattern) {
    boolean[] begins = new boolean[ASCII];
    if (pattern.pattern().contains("(?<=")) {
      Arrays.fill(begins, true);
      return new Sought(pattern, begins, true);
    }
    Matcher probe = pattern.matcher("").useTransparentBounds(true).useAnchoringBounds(false);
    for (char c = 0; c < ASCII; c++) {
      begins[c] = mayMatch(probe, "" + c, 0);
    }
    return new Sought(pattern, begins, insideWords(probe, begins));
  }

  /** Every letter before one beginning, and some letters before each. */
  private static boolean insideWords(Matcher probe, boolean[] begins) {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    String before = letters;
    for (char c = 0; c < ASCII; c++) {
      if (begins[c]) {
        for (char letter : before.toCharArray()) {
          if (mayMatch(probe, "" + letter + c, 1)) {
            return true;
          }
        }
        before = "aMz";
      }
    }
    return false;
  }

  /** Whether it matches here, or would with more text behind. */
  private static boolean mayMatch(Matcher probe, String text, int at) {
    return probe.reset(text).region(at, text.length()).lookingAt() || probe.hitEnd();
  }

  Matcher matcher(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  boolean find(Matcher matcher, String text, int from, int end) {
    return find(matcher, text, from, end, end);
  }

  /**
   * Whether it occurs from there on; to be read off the matcher, which is one of this pattern.
   *
   * @param last where it may begin, exclusive
   * @param end where it must end
   */
  boolean find(Matcher matcher, String text, int from, int last, int end) {
    for (int at = from; at < last; at++) {
      char c = text.charAt(at);
      if ((c >= ASCII || begins[c])
          && (insideWords || at == 0 || !letter(text.charAt(at - 1)))
          && matcher.region(at, end).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
