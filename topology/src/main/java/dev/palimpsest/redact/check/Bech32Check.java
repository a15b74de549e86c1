package dev.palimpsest.redact.check;

import java.util.Locale;

/** Checks addresses in Bech32 (BIP 173) and Bech32m (BIP 350): one case, and the checksum. */
public final class Bech32Check implements Check {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;

  @Override
  public Result judge(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    boolean mixed = !value.equals(lower) && !value.equals(value.toUpperCase(Locale.ROOT));
    int separator = lower.lastIndexOf('1');
    if (mixed || separator < 1) {
      return Result.FAIL;
    }
    int sum = 1;
    for (int i = 0; i < separator; i++) {
      sum = step(sum, lower.charAt(i) >> 5);
    }
    sum = step(sum, 0);
    for (int i = 0; i < separator; i++) {
      sum = step(sum, lower.charAt(i) & 31);
    }
    for (int i = separator + 1; i < lower.length(); i++) {
      int digit = ALPHABET.indexOf(lower.charAt(i));
      if (digit < 0) {
        return Result.FAIL;
      }
      sum = step(sum, digit);
    }
    return Result.of(sum == BECH32 || sum == BECH32M);
  }

  private static int step(int sum, int digit) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5 ^ digit;
    for (int i = 0; i < GENERATOR.length; i++) {
      if ((top >> i & 1) == 1) {
        next ^= GENERATOR[i];
      }
    }
    return next;
  }
}
