package dev.palimpsest.redact.check;

/** The hybrid system MOD 11,10 of ISO/IEC 7064 over all digits of a value. */
public final class Mod11Mod10 implements Check {
  @Override
  public Result judge(String value) {
    String digits = Numbers.digits(value);
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (Numbers.at(digits, i) + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    int check = (11 - product) % 10;
    return Result.of(!digits.isEmpty() && check == Numbers.at(digits, digits.length() - 1));
  }
}
