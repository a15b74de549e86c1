package dev.palimpsest.it.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Writes a value in a form as programs would, in the middle of something; made apart from the
 * search.
 */
final class Disguises {
  private Disguises() {}

  static byte[] write(Form form, String value) {
    return switch (form) {
      case PLAIN -> ("<" + value.toUpperCase(java.util.Locale.ROOT) + ">").getBytes(UTF_8);
      case SEPARATED -> ("<" + value.replaceAll("(..)", "$1\u00a0- ") + ">").getBytes(UTF_8);
      case UTF_16_LITTLE_ENDIAN -> ("<" + value + ">").getBytes(StandardCharsets.UTF_16LE);
      case UTF_16_BIG_ENDIAN -> ("<" + value + ">").getBytes(StandardCharsets.UTF_16BE);
      case PERCENT -> ("?q=" + URLEncoder.encode(value, UTF_8) + "&").getBytes(UTF_8);
      case JSON -> ("{\"v\":\"" + value.replace("@", "\\u0040") + "\"}").getBytes(UTF_8);
      case HEX ->
          HexFormat.of()
              .withUpperCase()
              .formatHex(("<" + value + ">").getBytes(UTF_8))
              .getBytes(UTF_8);
      case BYTE_LIST -> Arrays.toString(("<" + value + ">").getBytes(UTF_8)).getBytes(UTF_8);
      case BASE64_ALIGNED -> Base64.getEncoder().encode(("abc" + value + "|").getBytes(UTF_8));
      case BASE64_OFF_BY_ONE ->
          Base64.getUrlEncoder().encode(("abcd" + value + "|").getBytes(UTF_8));
      case BASE64_OFF_BY_TWO ->
          Base64.getMimeEncoder().encode(("ab" + value + "|").getBytes(UTF_8));
      case MD5 -> hex("MD5", value);
      case SHA_1 -> Digests.digest("SHA-1", value);
      case SHA_256 -> Base64.getEncoder().encode(Digests.digest("SHA-256", value));
    };
  }

  private static byte[] hex(String algorithm, String value) {
    return HexFormat.of().formatHex(Digests.digest(algorithm, value)).getBytes(UTF_8);
  }
}
