package dev.palimpsest.redact;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Widens finds so that none cuts a character as people see it: a surrogate pair, an accent. */
final class Graphemes {
  private static final int ASCII = 128;

  private Graphemes() {}

  static List<Found> widened(String text, List<Found> found) {
    if (found.isEmpty() || text.chars().allMatch(c -> c < ASCII)) {
      return found;
    }
    BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
    borders.setText(text);
    return found.stream().map(value -> widened(value, borders)).toList();
  }

  private static Found widened(Found value, BreakIterator borders) {
    int start =
        borders.isBoundary(value.start()) ? value.start() : borders.preceding(value.start());
    int end = borders.isBoundary(value.end()) ? value.end() : borders.following(value.end());
    return new Found(start, end, value.type(), value.score(), value.canonical());
  }
}
