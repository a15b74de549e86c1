package dev.palimpsest.redact.check;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Checks addresses of Bitcoin and its like: 25 bytes in base 58, the last four a double SHA-256.
 */
public final class Base58Check implements Check {
  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int BYTES = 25;
  private static final int PAYLOAD = 21;

  @Override
  public Result judge(String value) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < value.length(); i++) {
      int digit = ALPHABET.indexOf(value.charAt(i));
      if (digit < 0) {
        return Result.FAIL;
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    byte[] magnitude = number.toByteArray();
    int skip = magnitude[0] == 0 ? 1 : 0;
    int length = magnitude.length - skip;
    if (length > BYTES) {
      return Result.FAIL;
    }
    byte[] bytes = new byte[BYTES];
    System.arraycopy(magnitude, skip, bytes, BYTES - length, length);
    byte[] sum = sha256(sha256(Arrays.copyOf(bytes, PAYLOAD)));
    return Result.of(Arrays.equals(bytes, PAYLOAD, BYTES, sum, 0, BYTES - PAYLOAD));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
