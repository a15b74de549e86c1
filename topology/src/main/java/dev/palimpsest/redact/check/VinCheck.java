package dev.palimpsest.redact.check;

import java.util.Locale;

/**
 * Checks vehicle identification numbers: the ninth character by 49 CFR 565.15, which only North
 * America asks for, so that it can only confirm.
 */
public final class VinCheck implements Check {
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String VALUES = "12345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final int CHECK_AT = 8;

  @Override
  public Result judge(String value) {
    String vin = value.toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int letter = LETTERS.indexOf(vin.charAt(i));
      sum += WEIGHTS[i] * ((letter < 0 ? vin.charAt(i) : VALUES.charAt(letter)) - '0');
    }
    int rest = sum % 11;
    return Result.confirming(vin.charAt(CHECK_AT) == (rest == 10 ? 'X' : (char) ('0' + rest)));
  }
}
