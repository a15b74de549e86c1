package dev.palimpsest.redact.check;

/**
 * The check character of Indian GST numbers (GSTN): digits and letters to base 36, weights 1 and 2
 * in turn, each product's two digits to base 36 added. Not published officially, so it only
 * confirms.
 */
public final class Gstin implements Check {
  private static final int LENGTH = 15;
  private static final int BASE = 36;

  @Override
  public Result judge(String value) {
    String code = Numbers.code(value);
    if (code.length() != LENGTH) {
      return Result.FAIL;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int product = Numbers.base36(code.charAt(i)) * (1 + i % 2);
      sum += product / BASE + product % BASE;
    }
    int check = (BASE - sum % BASE) % BASE;
    return Result.confirming(check == Numbers.base36(code.charAt(LENGTH - 1)));
  }
}
