package dev.palimpsest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a turn into the stretches that are read at once: the whole of a short turn, else sentences
 * joined up to a length; without code, quotes and what the turn before said word for word.
 */
final class Stretches {
  private static final int LONGEST = 320;
  private static final int MOST_SENTENCES = 400;
  private static final int MOST = 12;
  private static final int OWN_WORDS = 24;
  private static final String FENCE = "```";

  private Stretches() {}

  /**
   * A part of a turn.
   *
   * @param start first UTF-16 unit
   * @param end one past the last
   */
  record Stretch(int start, int end, String text) {}

  /**
   * What to read, and how many stretches lie beyond the bound.
   *
   * @param leftOut counted in stretches, roughly, where the text was too long to be cut
   */
  record Cut(List<Stretch> stretches, int leftOut) {}

  static Cut of(String text, Optional<Heard> before) {
    List<Stretch> found = new ArrayList<>();
    for (Sentence sentence : Sentence.of(masked(text), MOST_SENTENCES)) {
      String words = sentence.text().strip();
      if (words.isEmpty() || recalled(words, before)) {
        continue;
      }
      int start = sentence.start() + sentence.text().indexOf(words);
      int end = start + words.length();
      if (!found.isEmpty() && end - found.getLast().start() <= LONGEST) {
        int from = found.removeLast().start();
        found.add(new Stretch(from, end, text.substring(from, end)));
      } else {
        found.add(new Stretch(start, end, words));
      }
    }
    int unread = Math.max(0, text.length() - end(found)) / LONGEST;
    return found.size() > MOST
        ? new Cut(List.copyOf(found.subList(0, MOST)), found.size() - MOST + unread)
        : new Cut(found, unread);
  }

  private static int end(List<Stretch> found) {
    return found.isEmpty() ? 0 : found.getLast().end();
  }

  /** Code and quoted lines as blanks, so that places stay. */
  private static String masked(String text) {
    if (!text.contains(FENCE) && !text.contains(">")) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    boolean code = false;
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(at, end);
      boolean fence = line.stripLeading().startsWith(FENCE);
      if (code || fence || line.stripLeading().startsWith(">")) {
        for (int i = at; i < end; i++) {
          masked.setCharAt(i, ' ');
        }
      }
      code = fence ? !code : code;
      at = end + 1;
    }
    return masked.toString();
  }

  /** What was recalled to the user and comes back is no evidence for itself. */
  private static boolean recalled(String words, Optional<Heard> before) {
    return words.length() >= OWN_WORDS
        && before.filter(heard -> heard.text().contains(words)).isPresent();
  }
}
