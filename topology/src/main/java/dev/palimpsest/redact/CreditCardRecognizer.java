package dev.palimpsest.redact;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;

/**
 * Finds payment card numbers of the large networks; the Luhn check and the network's lengths
 * decide.
 */
public final class CreditCardRecognizer implements Recognizer {
  private static final int SHORTEST = 13;
  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![\\w.-])\\d(?:[ -]?+\\d){12,18}+(?![\\w-])");
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
  public boolean opens(Profile profile) {
    return profile.digits() >= SHORTEST;
  }

  @Override
  public void scan(String text, Consumer<Found> found) {
    Matcher matcher = CANDIDATE.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("[ -]", "");
      if (CARDS.isValid(digits)) {
        found.accept(
            new Found(matcher.start(), matcher.end(), EntityType.CREDIT_CARD, 1.0, digits));
      }
    }
  }
}
