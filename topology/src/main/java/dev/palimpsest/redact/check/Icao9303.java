package dev.palimpsest.redact.check;

/**
 * The check digit of machine readable travel documents (ICAO Doc 9303 part 3, 4.9): weights 7, 3, 1
 * over letters as 10 to 35, in the last place.
 */
public final class Icao9303 implements Check {
  private static final int[] WEIGHTS = {7, 3, 1};

  @Override
  public Result judge(String value) {
    String code = Numbers.code(value);
    int sum = 0;
    for (int i = 0; i < code.length() - 1; i++) {
      sum += Numbers.base36(code.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
    }
    return Result.of(!code.isEmpty() && sum % 10 == Numbers.base36(code.charAt(code.length() - 1)));
  }
}
