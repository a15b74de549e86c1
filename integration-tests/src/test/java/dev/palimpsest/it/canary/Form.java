package dev.palimpsest.it.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * A form in which a value may lie somewhere: the bytes to look for. Case is folded on both sides,
 * so that no form needs to be there in capitals too.
 */
public enum Form {
  PLAIN(value -> List.of(value.getBytes(UTF_8))),
  /** Letters and digits alone; looked for in what is left without separators. */
  SEPARATED(value -> List.of(value.replaceAll("[^\\p{Alnum}]", "").getBytes(UTF_8))),
  UTF_16_LITTLE_ENDIAN(value -> List.of(value.getBytes(UTF_16LE))),
  UTF_16_BIG_ENDIAN(value -> List.of(value.getBytes(UTF_16BE))),
  PERCENT(
      value ->
          List.of(
              escaped(value, "[^\\p{Alnum}._*-]", "%%%02x").replace("%20", "+").getBytes(UTF_8),
              escaped(value, "[^\\p{Alnum}._*~-]", "%%%02x").getBytes(UTF_8),
              escaped(value, ".", "%%%02x").getBytes(UTF_8))),
  JSON(
      value ->
          List.of(
              escaped(value, "[^\\p{Alnum}._ -]", "\\u%04x").getBytes(UTF_8),
              escaped(value, ".", "\\u%04x").getBytes(UTF_8))),
  HEX(value -> List.of(HexFormat.of().formatHex(value.getBytes(UTF_8)).getBytes(UTF_8))),
  /** As Java prints an array of bytes, Kafka's headers among them. */
  BYTE_LIST(value -> List.of(listed(value).getBytes(UTF_8))),
  BASE64_ALIGNED(value -> Base64Forms.at(0, value)),
  BASE64_OFF_BY_ONE(value -> Base64Forms.at(1, value)),
  BASE64_OFF_BY_TWO(value -> Base64Forms.at(2, value)),
  MD5(value -> Digests.forms("MD5", value)),
  SHA_1(value -> Digests.forms("SHA-1", value)),
  SHA_256(value -> Digests.forms("SHA-256", value));

  private final Function<String, List<byte[]>> bytes;

  Form(Function<String, List<byte[]>> bytes) {
    this.bytes = bytes;
  }

  /** What to look for. */
  List<byte[]> of(String value) {
    return bytes.apply(value);
  }

  private static String escaped(String value, String which, String how) {
    StringBuilder escaped = new StringBuilder();
    value
        .chars()
        .mapToObj(Character::toString)
        .forEach(c -> escaped.append(c.matches(which) ? how.formatted((int) c.charAt(0)) : c));
    return escaped.toString();
  }

  private static String listed(String value) {
    String list = Arrays.toString(value.getBytes(UTF_8));
    return list.substring(1, list.length() - 1);
  }
}
