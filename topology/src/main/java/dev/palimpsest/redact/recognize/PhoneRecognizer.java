package dev.palimpsest.redact.recognize;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.Scan;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds phone numbers: a candidate pattern first, then libphonenumber's parser, which costs a tenth
 * of its finder.
 */
final class PhoneRecognizer implements Recognizer {
  private static final int SHORTEST = 7;
  private static final int CHARACTERS_PER_TRY = 8;
  private static final String HOME_REGION = "US";

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\w+.,/-])\\+?+(?:\\(\\d{1,5}+\\)|\\d)(?:[ .()/-]{0,2}+\\d){6,16}(?![\\w-])");

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  @Override
  public Set<EntityType> types() {
    return Set.of(EntityType.PHONE_NUMBER);
  }

  @Override
  public Gate gate() {
    return Gate.digits(SHORTEST);
  }

  @Override
  public void scan(Scan scan) {
    String text = scan.text();
    NumberRuns.scan(
        text, CANDIDATE, CHARACTERS_PER_TRY, (start, end) -> report(text, start, end, scan));
  }

  private boolean report(String text, int start, int end, Scan scan) {
    String spelling = text.substring(start, end);
    if (spelling.chars().filter(Character::isDigit).count() < SHORTEST) {
      return false;
    }
    try {
      PhoneNumber number = numbers.parse(spelling, HOME_REGION);
      if (!numbers.isValidNumber(number)) {
        return false;
      }
      String canonical = numbers.format(number, PhoneNumberFormat.E164);
      scan.report(start, end, EntityType.PHONE_NUMBER, score(spelling), canonical);
      return true;
    } catch (NumberParseException e) {
      // a run of digits that is no phone number
      return false;
    }
  }

  /** Digits without any sign of a phone number are often an order or account number. */
  private static double score(String spelling) {
    boolean bare = spelling.chars().allMatch(Character::isDigit);
    return bare ? 0.5 : 0.85;
  }
}
