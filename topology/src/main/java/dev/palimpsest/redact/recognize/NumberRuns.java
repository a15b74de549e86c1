package dev.palimpsest.redact.recognize;

import java.util.regex.Matcher;

/**
 * Finds numbers that are written in groups. A candidate may have swallowed the number behind it, or
 * begun with the one before: its last groups are dropped, then its first, until what is left is
 * accepted. How often this is tried is bounded by the length of the text: after that, candidates
 * are taken or left as they are.
 */
final class NumberRuns {
  private static final int TRIES_AT_LEAST = 32;

  private final String text;
  private final int charactersPerTry;
  private final Acceptor acceptor;
  private int tries;

  private NumberRuns(String text, int charactersPerTry, Acceptor acceptor) {
    this.text = text;
    this.charactersPerTry = charactersPerTry;
    this.acceptor = acceptor;
  }

  /** Whether the characters from start to end (exclusive) are such a number. */
  @FunctionalInterface
  interface Acceptor {
    boolean accepts(int start, int end);
  }

  /**
   * @param charactersPerTry the more a try costs, the more characters of text must pay for it
   */
  static void scan(String text, Sought candidate, int charactersPerTry, Acceptor acceptor) {
    new NumberRuns(text, charactersPerTry, acceptor).scan(candidate);
  }

  private void scan(Sought candidate) {
    Matcher matcher = candidate.matcher(text);
    int from = 0;
    while (candidate.find(matcher, text, from, text.length())) {
      from = after(matcher.start(), matcher.end());
    }
  }

  /** Where to look on, once a candidate was tried. */
  private int after(int start, int candidateEnd) {
    int end = candidateEnd;
    while (end > start) {
      tries++;
      if (acceptor.accepts(start, end)) {
        return end;
      }
      if (tries > TRIES_AT_LEAST + start / charactersPerTry) {
        return candidateEnd;
      }
      end = withoutLastGroup(start, end);
    }
    return nextGroup(start);
  }

  private int withoutLastGroup(int start, int end) {
    int to = end;
    while (to > start && Character.isDigit(text.charAt(to - 1))) {
      to--;
    }
    while (to > start && !Character.isDigit(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private int nextGroup(int start) {
    int next = start;
    while (next < text.length() && !Character.isDigit(text.charAt(next))) {
      next++;
    }
    while (next < text.length() && Character.isDigit(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
