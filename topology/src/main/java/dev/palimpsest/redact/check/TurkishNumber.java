package dev.palimpsest.redact.check;

/** The Turkish identity number (NVI): two check digits over the nine before them. */
public final class TurkishNumber implements Check {
  private static final int LENGTH = 11;

  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    if (digits.length() != LENGTH || digits.charAt(0) == '0') {
      return Result.FAIL;
    }
    int tenth = Numbers.weighted(digits, 7, -1, 7, -1, 7, -1, 7, -1, 7);
    int eleventh = Numbers.weighted(digits, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    return Result.of(
        Math.floorMod(tenth, 10) == Numbers.at(digits, 9)
            && eleventh % 10 == Numbers.at(digits, 10));
  }
}
