package dev.palimpsest.redact.check;

/**
 * Swedish numbers with a Luhn check digit over their last ten digits: of persons (Skatteverket, SKV
 * 704: a birth date, the day plus 60 in coordination numbers) and of organisations (SKV 709: the
 * third digit is 2 or more).
 */
public final class SwedishNumber implements Check {
  private static final int DIGITS = 10;
  private static final int COORDINATION = 60;
  private static final Check LUHN = new Luhn();

  private final boolean person;

  private SwedishNumber(boolean person) {
    this.person = person;
  }

  public static SwedishNumber person() {
    return new SwedishNumber(true);
  }

  public static SwedishNumber organisation() {
    return new SwedishNumber(false);
  }

  @Override
  public Result judge(String value) {
    String all = Numbers.digits(value);
    if (all.length() < DIGITS) {
      return Result.FAIL;
    }
    String digits = all.substring(all.length() - DIGITS);
    boolean shaped = person ? born(digits) : digits.charAt(2) >= '2';
    return shaped ? LUHN.judge(digits) : Result.FAIL;
  }

  private static boolean born(String digits) {
    int day = Numbers.number(digits, 4, 6);
    return BirthDate.possible(
        Numbers.number(digits, 0, 2),
        Numbers.number(digits, 2, 4),
        day > COORDINATION ? day - COORDINATION : day);
  }
}
