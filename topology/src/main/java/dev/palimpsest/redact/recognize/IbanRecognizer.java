package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/** Finds international bank account numbers; the country's length and the check digits decide. */
final class IbanRecognizer implements Recognizer {
  private static final int FEWEST_DIGITS = 8;
  private static final Gate GATE = Gate.digits(FEWEST_DIGITS);
  private static final int SHORTEST = 15;
  private static final IBANValidator IBANS = IBANValidator.getInstance();
  private static final Sought CANDIDATE =
      Sought.of(
          Pattern.compile("(?<![\\p{Alnum}])\\p{Alpha}{2}\\d{2}(?:[ -]?+\\p{Alnum}){11,30}+"));

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.IBAN_CODE);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    Matcher matcher = CANDIDATE.matcher(text);
    int from = 0;
    while (CANDIDATE.find(matcher, text, from, text.length())) {
      from = report(text, matcher.start(), matcher.end(), scan);
    }
  }

  /**
   * The candidate may have swallowed the words after the number: the longest valid beginning is the
   * number.
   *
   * @return where to look on
   */
  private static int report(String text, int start, int end, Scan scan) {
    if (!IBANS.hasValidator(text.substring(start, start + 2).toUpperCase(Locale.ROOT))) {
      return start + 1;
    }
    for (int to = end; to - start >= SHORTEST; to--) {
      String number = text.substring(start, to).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
      if (Character.isLetterOrDigit(text.charAt(to - 1)) && IBANS.isValid(number)) {
        scan.report(start, to, EntityType.IBAN_CODE, 1.0, number);
        return to;
      }
    }
    return start + 1;
  }
}
