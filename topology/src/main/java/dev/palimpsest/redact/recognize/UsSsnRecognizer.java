package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds US social security numbers: written in groups, or bare after words that announce one. */
final class UsSsnRecognizer implements Recognizer {
  private static final int DIGITS = 9;
  private static final Gate GATE = Gate.digits(DIGITS);
  private static final int CONTEXT = 40;

  /** Area, group and serial that the Social Security Administration never issues are left out. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.-])(?!000|666|9)(\\d{3})([ .-]?)(?!00)(\\d{2})\\2(?!0000)(\\d{4})(?![\\w-])");

  private static final Pattern ANNOUNCED =
      Pattern.compile("\\b(?:ssn|ssns|social\\s+security)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.US_SSN);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      boolean grouped = !matcher.group(2).isEmpty();
      boolean announced =
          ANNOUNCED
              .matcher(text)
              .region(Math.max(0, matcher.start() - CONTEXT), matcher.start())
              .find();
      if (grouped || announced) {
        String canonical = matcher.group(1) + matcher.group(3) + matcher.group(4);
        scan.report(
            matcher.start(), matcher.end(), EntityType.US_SSN, announced ? 1.0 : 0.7, canonical);
      }
    }
  }
}
