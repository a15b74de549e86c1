package dev.palimpsest.redact.recognize;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbering plans of the world, by libphonenumber's parser, which costs a tenth of its finder.
 * Of one text: what was read once is not parsed again.
 */
final class PhonePlans {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String NO_REGION = "ZZ";

  /** Where a number is written with a leading 0, in the order in which they are asked. */
  private static final List<String> WITH_TRUNK_ZERO =
      List.of("GB", "FR", "DE", "IT", "AU", "CH", "BE", "NL", "SE", "AT", "ZA", "FI", "IN", "JP");

  private final Map<String, Optional<Reading>> readings = new HashMap<>();

  /** A number as a region reads it. */
  private record Reading(PhoneNumber number, boolean valid) {}

  boolean valid(String spelling, String region) {
    return read(spelling, region).filter(Reading::valid).isPresent();
  }

  boolean possible(String spelling) {
    return read(spelling, NO_REGION)
        .filter(known -> NUMBERS.isPossibleNumber(known.number()))
        .isPresent();
  }

  boolean validSomewhere(String spelling) {
    return region(spelling).isPresent();
  }

  /** The number with its country's code, where one can be told; its digits otherwise. */
  String canonical(String spelling) {
    String main = PhoneShape.main(spelling);
    Optional<Reading> number = read(main, NO_REGION);
    if (number.isEmpty()) {
      number = read(main, "US").filter(Reading::valid);
    }
    if (number.isEmpty()) {
      number = region(main).flatMap(region -> read(main, region));
    }
    return number
        .map(value -> NUMBERS.format(value.number(), PhoneNumberFormat.E164))
        .orElseGet(() -> Digits.of(main));
  }

  private Optional<String> region(String spelling) {
    String digits = Digits.of(spelling);
    if (!digits.startsWith("0")) {
      return Optional.empty();
    }
    return WITH_TRUNK_ZERO.stream().filter(region -> valid(digits, region)).findFirst();
  }

  private Optional<Reading> read(String spelling, String region) {
    return readings.computeIfAbsent(
        region + spelling,
        key ->
            parsed(spelling, region)
                .map(number -> new Reading(number, NUMBERS.isValidNumber(number))));
  }

  /** An international prefix that is written out counts as a plus. */
  private static Optional<PhoneNumber> parsed(String spelling, String region) {
    String number = spelling.startsWith("00") ? "+" + spelling.substring(2) : spelling;
    boolean international = number.indexOf('+') >= 0;
    if (region.equals(NO_REGION) && !international) {
      return Optional.empty();
    }
    try {
      return Optional.of(NUMBERS.parse(number.replace("(0)", ""), region));
    } catch (NumberParseException e) {
      // digits in the form of a phone number that no plan can read
      return Optional.empty();
    }
  }
}
