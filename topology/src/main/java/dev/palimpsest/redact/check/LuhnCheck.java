package dev.palimpsest.redact.check;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Checks the digits of a number by the Luhn rule (ISO/IEC 7812-1, annex B), separators left out.
 */
public final class LuhnCheck implements Check {
  @Override
  public Result judge(String value) {
    return Result.of(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value.replaceAll("\\D", "")));
  }
}
