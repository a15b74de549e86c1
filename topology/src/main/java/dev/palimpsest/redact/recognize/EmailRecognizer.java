package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, in any script and with local parts longer than the standard allows. */
final class EmailRecognizer implements Recognizer {
  private static final Gate GATE = Gate.character('@');
  private static final String LOCAL_SIGNS = "_.+%&'-";
  private static final Pattern HOST =
      Pattern.compile(
          "@(?:[\\p{Alnum}_-]{1,63}+\\.){1,8}(?<top>xn--[\\p{Alnum}-]{2,59}+|\\p{L}{2,24}+)"
              + "(?![\\p{Alnum}_]|-\\p{Alnum})",
          Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.EMAIL_ADDRESS);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher host = HOST.matcher(text);
    int from = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = localStart(text, from, at);
      if (start < at && host.region(at, text.length()).lookingAt()) {
        String spelling = text.substring(start, host.end()).toLowerCase(Locale.ROOT);
        double score = TopLevel.known(host.group("top")) ? 1.0 : 0.7;
        scan.report(start, host.end(), EntityType.EMAIL_ADDRESS, score, spelling);
        from = host.end();
      }
    }
  }

  /** Where the part before the @ begins: at a letter or digit, or at the quotation mark. */
  private static int localStart(String text, int least, int at) {
    if (at > least && text.charAt(at - 1) == '"') {
      int quote = text.lastIndexOf('"', at - 2);
      return quote >= least && at - quote < 66 ? quote : at;
    }
    int start = at;
    while (start > least && local(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && LOCAL_SIGNS.indexOf(text.charAt(start)) > 0) {
      start++;
    }
    return start;
  }

  private static boolean local(char c) {
    return Character.isLetterOrDigit(c)
        || LOCAL_SIGNS.indexOf(c) >= 0
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
