package dev.palimpsest.redact.check;

/**
 * The Austrian social insurance number (section 31 ASVG): the fourth digit is the weighted sum of
 * the others modulo 11; a birth date follows, month 13 to 15 where the real one is used up.
 */
public final class AustrianSocialInsurance implements Check {
  private static final Check SUM = WeightedSum.modulo(11, 3, 7, 9, -1, 5, 8, 4, 2, 1, 6);

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    if (digits.length() != 10 || digits.charAt(0) == '0') {
      return Result.FAIL;
    }
    int day = Numbers.number(digits, 4, 6);
    int month = Numbers.number(digits, 6, 8);
    boolean born = day >= 1 && day <= 31 && month >= 1 && month <= 15;
    return born ? SUM.judge(digits) : Result.FAIL;
  }
}
