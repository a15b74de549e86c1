package dev.palimpsest.redact.check;

import org.apache.commons.validator.routines.checkdigit.EAN13CheckDigit;

/** The EAN-13 check digit (GS1 General Specifications 7.9), as the Swiss AHV number uses it. */
public final class Ean13 implements Check {
  @Override
  public Result judge(String value) {
    return Result.of(EAN13CheckDigit.EAN13_CHECK_DIGIT.isValid(Numbers.digits(value)));
  }
}
