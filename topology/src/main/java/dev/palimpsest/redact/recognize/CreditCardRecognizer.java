package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Finds payment card numbers of the large networks; the Luhn check and the network's lengths
 * decide.
 */
final class CreditCardRecognizer implements Recognizer {
  private static final int SHORTEST = 13;
  private static final int CHARACTERS_PER_TRY = 1;
  private static final CheckDigit LUHN = LuhnCheckDigit.LUHN_CHECK_DIGIT;
  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![\\w.-])\\d(?:[ -]?+\\d){12,18}(?![\\w-])");
  private static final CreditCardValidator CARDS =
      new CreditCardValidator(
          CreditCardValidator.AMEX
              | CreditCardValidator.VISA
              | CreditCardValidator.MASTERCARD
              | CreditCardValidator.DISCOVER
              | CreditCardValidator.DINERS);

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.CREDIT_CARD);
  }

  @Override
  public Gate gate() {
    return Gate.digits(SHORTEST);
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    NumberRuns.scan(
        text,
        CANDIDATE,
        CHARACTERS_PER_TRY,
        (start, end) -> {
          String digits = text.substring(start, end).replaceAll("[ -]", "");
          boolean valid =
              digits.length() >= SHORTEST && LUHN.isValid(digits) && CARDS.isValid(digits);
          if (valid) {
            scan.report(start, end, EntityType.CREDIT_CARD, 1.0, digits);
          }
          return valid;
        });
  }
}
