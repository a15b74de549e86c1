package dev.palimpsest.redact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that are written in groups. A candidate may have swallowed the number behind it, or
 * begun with the one before: its last groups are dropped, then its first, until what is left is
 * accepted.
 */
final class NumberRuns {
  private NumberRuns() {}

  /** Whether the characters from start to end (exclusive) are such a number. */
  @FunctionalInterface
  interface Acceptor {
    boolean accepts(int start, int end);
  }

  /**
   * @param droppable how many groups at the end of a candidate may belong to another number
   */
  static void scan(String text, Pattern candidate, int droppable, Acceptor acceptor) {
    Matcher matcher = candidate.matcher(text);
    int from = 0;
    while (from < text.length() && matcher.find(from)) {
      int start = matcher.start();
      int end = accepted(text, start, matcher.end(), droppable, acceptor);
      from = end > start ? end : nextGroup(text, start);
    }
  }

  private static int accepted(
      String text, int start, int candidateEnd, int droppable, Acceptor acceptor) {
    int end = candidateEnd;
    for (int dropped = 0; end > start && dropped <= droppable; dropped++) {
      if (acceptor.accepts(start, end)) {
        return end;
      }
      end = withoutLastGroup(text, start, end);
    }
    return start;
  }

  private static int withoutLastGroup(String text, int start, int end) {
    int to = end;
    while (to > start && Character.isDigit(text.charAt(to - 1))) {
      to--;
    }
    while (to > start && !Character.isDigit(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private static int nextGroup(String text, int start) {
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
