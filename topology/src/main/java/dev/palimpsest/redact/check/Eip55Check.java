package dev.palimpsest.redact.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Checks Ethereum addresses: by EIP-55 the case of each letter follows from the Keccak-256 hash of
 * the address; one in a single case says nothing.
 */
public final class Eip55Check implements Check {
  private static final int PREFIX = 2;

  @Override
  public Result judge(String value) {
    String digits = value.substring(PREFIX);
    String lower = digits.toLowerCase(Locale.ROOT);
    if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
      return Result.UNKNOWN;
    }
    byte[] hash = Keccak256.of(lower.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean high = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xF) >= 8;
      if (Character.isLetter(c) && Character.isUpperCase(c) != high) {
        return Result.FAIL;
      }
    }
    return Result.PASS;
  }
}
