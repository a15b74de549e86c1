package dev.palimpsest.redact.check;

import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * The Luhn check digit (ISO/IEC 7812-1, annex B) over all digits of a value.
 *
 * @param prefix digits that count although they are not written
 */
public record Luhn(String prefix) implements Check {
  /** Nothing left unwritten. */
  public Luhn() {
    this("");
  }

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    return Result.of(
        !digits.isEmpty()
            && !Numbers.allSame(digits.substring(0, digits.length() - 1))
            && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(prefix + digits));
  }
}
