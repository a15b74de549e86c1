package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import dev.palimpsest.redact.Words;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.CheckDigit;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Finds payment card numbers, and the expiry date and security code right behind one; the Luhn
 * check and the networks' ranges decide.
 */
final class CreditCardRecognizer implements Recognizer {
  private static final int SHORTEST = 12;
  private static final Gate GATE = Gate.digits(SHORTEST);
  private static final int CHARACTERS_PER_TRY = 1;
  private static final double ANNOUNCED = 0.8;
  private static final CheckDigit LUHN = LuhnCheckDigit.LUHN_CHECK_DIGIT;
  private static final Sought CANDIDATE =
      Sought.of(Pattern.compile("(?<![\\w.+-])\\d(?:[ -]?+\\d){11,18}(?![\\w-])"));
  private static final Pattern BEHIND =
      Pattern.compile(
          "[ ,;|/\\t]{1,3}+(?<expiry>(?:0[1-9]|1[0-2]) ?+[/-] ?+(?:20)?\\d{2})(?!\\w)"
              + "(?:[ ,;|/\\t]{1,3}+(?<cvv>\\d{3,4})(?!\\w))?");
  private static final Words CARD =
      Words.of(
          "card",
          "credit",
          "debit",
          "cc",
          "visa",
          "mastercard",
          "amex",
          "maestro",
          "karte",
          "kreditkarte",
          "carte",
          "tarjeta",
          "carta",
          "kaart",
          "karta",
          "kort",
          "cartão",
          "kártya",
          "pan",
          "信用卡",
          "卡号");

  @Override
  public Set<EntityType> types() {
    return EnumSet.of(EntityType.CREDIT_CARD, EntityType.CARD_EXPIRY, EntityType.CVV);
  }

  @Override
  public Gate gate() {
    return GATE;
  }

  @Override
  public Words words() {
    return CARD;
  }

  @Override
  public void scan(Scan scan) {
    NumberRuns.scan(
        scan.text(), CANDIDATE, CHARACTERS_PER_TRY, (start, end) -> accepts(scan, start, end));
  }

  private static boolean accepts(Scan scan, int start, int end) {
    String digits = Digits.of(scan.text(), start, end);
    if (digits.length() < SHORTEST || !LUHN.isValid(digits) || Digits.oneOnly(digits)) {
      return false;
    }
    boolean issued = CardNetwork.issues(digits);
    if (!issued && !scan.near(CARD, start, end)) {
      return false;
    }
    scan.report(start, end, EntityType.CREDIT_CARD, issued ? 1.0 : ANNOUNCED, digits);
    behind(scan, end);
    return true;
  }

  private static void behind(Scan scan, int end) {
    Matcher behind = BEHIND.matcher(scan.text()).region(end, scan.text().length());
    behind.useTransparentBounds(true);
    if (!behind.lookingAt()) {
      return;
    }
    String expiry = Digits.of(behind.group("expiry"));
    scan.report(behind.start("expiry"), behind.end("expiry"), EntityType.CARD_EXPIRY, 0.9, expiry);
    if (behind.start("cvv") >= 0) {
      scan.report(behind.start("cvv"), behind.end("cvv"), EntityType.CVV, 0.9, behind.group("cvv"));
    }
  }
}
