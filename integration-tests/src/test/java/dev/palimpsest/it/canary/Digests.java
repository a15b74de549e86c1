package dev.palimpsest.it.canary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Unkeyed hashes of a value, which anyone can turn back: as bytes, in hex and in base64. */
final class Digests {
  private Digests() {}

  static List<byte[]> forms(String algorithm, String value) {
    byte[] digest = digest(algorithm, value);
    return List.of(
        digest,
        HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII),
        Base64.getEncoder().withoutPadding().encode(digest),
        Base64.getUrlEncoder().withoutPadding().encode(digest));
  }

  static byte[] digest(String algorithm, String value) {
    try {
      return MessageDigest.getInstance(algorithm).digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
