package dev.palimpsest.it.canary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * What base64 makes of a value inside of something longer: the characters that depend on it alone.
 */
final class Base64Forms {
  private static final int BITS = 6;

  private Base64Forms() {}

  /**
   * @param offset of the value in its group of three bytes
   */
  static List<byte[]> at(int offset, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    byte[] shifted = new byte[offset + bytes.length];
    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
    int from = (offset * Byte.SIZE + BITS - 1) / BITS;
    int to = shifted.length * Byte.SIZE / BITS;
    return List.of(
        Arrays.copyOfRange(Base64.getEncoder().encode(shifted), from, to),
        Arrays.copyOfRange(Base64.getUrlEncoder().encode(shifted), from, to));
  }
}
