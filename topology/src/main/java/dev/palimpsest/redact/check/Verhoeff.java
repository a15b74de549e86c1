package dev.palimpsest.redact.check;

import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/** Verhoeff's dihedral check digit (1969), as UIDAI and NIMC use it; palindromes are not issued. */
public final class Verhoeff implements Check {
  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    boolean palindrome = new StringBuilder(digits).reverse().toString().equals(digits);
    return Result.of(!palindrome && VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(digits));
  }
}
