package dev.palimpsest.redact.check;

/**
 * The German tax identification number (section 139b AO, BZSt): no leading zero, an ISO/IEC 7064
 * MOD 11,10 check digit, and among the ten digits before it one that occurs two or three times.
 * Examples in forms repeat none, so these are let pass too.
 */
public final class GermanTaxId implements Check {
  private static final int LENGTH = 11;
  private static final Check CHECK_DIGIT = new Mod11Mod10();

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    if (digits.length() != LENGTH || digits.charAt(0) == '0' || !fewRepeat(digits)) {
      return Result.FAIL;
    }
    return CHECK_DIGIT.judge(digits);
  }

  private static boolean fewRepeat(String digits) {
    int[] counts = new int[10];
    for (int i = 0; i < LENGTH - 1; i++) {
      counts[Numbers.at(digits, i)]++;
    }
    int repeated = 0;
    for (int count : counts) {
      if (count > 3) {
        return false;
      }
      repeated += count > 1 ? 1 : 0;
    }
    return repeated <= 1;
  }
}
