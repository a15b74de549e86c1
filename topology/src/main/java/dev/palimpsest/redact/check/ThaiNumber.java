package dev.palimpsest.redact.check;

/** The Thai identification number (Department of Provincial Administration): modulo 11. */
public final class ThaiNumber implements Check {
  private static final int[] WEIGHTS = {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2};

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    return Result.of(
        digits.length() == 13
            && (11 - Numbers.weighted(digits, WEIGHTS) % 11) % 10 == Numbers.at(digits, 12));
  }
}
