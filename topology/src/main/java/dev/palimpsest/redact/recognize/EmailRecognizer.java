package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses. */
final class EmailRecognizer implements Recognizer {
  /**
   * Local part, then labels that each end before a dot, then the last label; possessive, so linear.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w.+%-])[\\w.+%-]{1,64}+@[\\p{Alnum}-]{1,63}+(?:\\.[\\p{Alnum}-]{1,63}+){1,8}+",
          Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.EMAIL_ADDRESS);
  }

  @Override
  public Gate gate() {
    return Gate.character('@');
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      String canonical = matcher.group().toLowerCase(Locale.ROOT);
      scan.report(matcher.start(), matcher.end(), EntityType.EMAIL_ADDRESS, 1.0, canonical);
    }
  }
}
