package dev.palimpsest.redact;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the participants' names: runs of capitalised words that their metadata knows. */
public final class ParticipantRecognizer {
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]{0,40}+(?:[-'’]\\p{Lu}\\p{L}{1,40}+)?+");

  private ParticipantRecognizer() {}

  static void scan(String text, Participants participants, Consumer<Found> found) {
    Matcher word = WORD.matcher(text);
    int start = -1;
    int end = -1;
    while (word.find()) {
      if (!participants.named(fold(word.group()))) {
        continue;
      }
      boolean continues = start >= 0 && text.substring(end, word.start()).isBlank();
      if (start >= 0 && !continues) {
        report(text, start, end, found);
      }
      start = continues ? start : word.start();
      end = word.end();
    }
    if (start >= 0) {
      report(text, start, end, found);
    }
  }

  /** The one spelling of a name that tokens and hashes are derived from. */
  public static String fold(String name) {
    return name.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static void report(String text, int start, int end, Consumer<Found> found) {
    found.accept(new Found(start, end, EntityType.PERSON, 0.9, fold(text.substring(start, end))));
  }
}
