package dev.palimpsest.extract;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence of a turn.
 *
 * @param start its first UTF-16 unit within the turn
 */
record Sentence(int start, String text) {
  private static final Pattern NOT_ASSERTED =
      Pattern.compile(
          "^(?:if|suppose|imagine|what if|unless|should i|shall i)\\b|\\b(?:i wish|i would|i['’]d (?:love|like) to|i might|we might|maybe i|i could|if i (?:were|was|had|ever))\\b|\\b(?:just kidding|jk|lol not)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\b(?:i|we|my|our|me|please)\\b", Pattern.CASE_INSENSITIVE);

  /** At most {@code limit} sentences; the rest of a longer text is not read. */
  static List<Sentence> of(String text, int limit) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<Sentence> sentences = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next();
        to != BreakIterator.DONE && sentences.size() < limit;
        to = breaks.next()) {
      sentences.add(new Sentence(from, text.substring(from, to)));
      from = to;
    }
    return sentences;
  }

  /** Whether its author may be speaking of himself; a cheap test before the rules. */
  boolean firstPerson() {
    return FIRST_PERSON.matcher(text).find();
  }

  /** Whether its author says that something is so, and does not ask, suppose or quote it. */
  boolean asserts() {
    String trimmed = text.strip();
    return !trimmed.isEmpty()
        && !trimmed.endsWith("?")
        && trimmed.charAt(0) != '>'
        && trimmed.charAt(0) != '"'
        && !NOT_ASSERTED.matcher(trimmed).find();
  }
}
