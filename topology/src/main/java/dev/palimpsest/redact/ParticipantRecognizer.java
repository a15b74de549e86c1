package dev.palimpsest.redact;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the participants' names: runs of capitalised words that their metadata knows. */
public final class ParticipantRecognizer {
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]{0,40}+(?:[-'’]\\p{Lu}\\p{L}{1,40}+)?+");

  private ParticipantRecognizer() {}

  static void scan(Scan scan, Participants participants) {
    if (participants == Participants.NONE) {
      return;
    }
    String text = scan.text();
    Matcher word = WORD.matcher(text);
    int start = -1;
    int end = -1;
    while (word.find()) {
      if (!participants.named(fold(word.group()))) {
        continue;
      }
      boolean continues = start >= 0 && text.substring(end, word.start()).isBlank();
      if (start >= 0 && !continues) {
        report(scan, start, end);
      }
      start = continues ? start : word.start();
      end = word.end();
    }
    if (start >= 0) {
      report(scan, start, end);
    }
  }

  /** The one spelling of a name that tokens and hashes are derived from. */
  public static String fold(String name) {
    return name.strip().replaceAll("\\s+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  private static void report(Scan scan, int start, int end) {
    scan.report(start, end, EntityType.PERSON, 0.9, fold(scan.text().substring(start, end)));
  }
}
