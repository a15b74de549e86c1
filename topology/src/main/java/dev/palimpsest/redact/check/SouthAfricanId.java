package dev.palimpsest.redact.check;

/**
 * The South African identity number (Department of Home Affairs): birth date, sequence, status 0 to
 * 2, an 8 or 9 of old, Luhn check digit.
 */
public final class SouthAfricanId implements Check {
  private static final Check LUHN = new Luhn();

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    boolean shaped =
        digits.matches("\\d{10}[0-2][89]\\d")
            && BirthDate.possible(
                Numbers.number(digits, 0, 2),
                Numbers.number(digits, 2, 4),
                Numbers.number(digits, 4, 6));
    return shaped ? LUHN.judge(digits) : Result.FAIL;
  }
}
