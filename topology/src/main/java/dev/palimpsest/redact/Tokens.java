package dev.palimpsest.redact;

import dev.palimpsest.domain.Key;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the tokens that stand for values: {@code TYPE_K<key version>_<13 base-32
 * characters><check character>}, 65 bits of {@code HMAC-SHA256(tenant key, type, canonical value)}.
 * Safe in JSON, URLs and Avro; the same value gives the same token as long as the key lives. Not
 * safe for use by several threads.
 */
public final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** Bytes. */
  public static final int SHORTEST_KEY = 32;

  private static final int LENGTH = 13;
  private static final int BITS = 5;
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![A-Z0-9_])([A-Z][A-Z_]{1,40}_K\\d{1,4}_)([0-9A-HJKMNP-TV-Z]{13})([0-9A-HJKMNP-TV-Z])(?![A-Za-z0-9_])");

  private final Mac mac;
  private final SecretKeySpec root;
  private final int keyVersion;
  private String tenant = "";
  private byte[] tenantKey;

  /**
   * @param key at least 32 bytes
   * @throws IllegalArgumentException if the key is shorter
   */
  public Tokens(byte[] key, int keyVersion) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the redaction key must have " + SHORTEST_KEY + " bytes or more");
    }
    this.keyVersion = keyVersion;
    try {
      mac = Mac.getInstance(ALGORITHM);
      root = new SecretKeySpec(key, ALGORITHM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The token of a value. */
  public String token(String ofTenant, EntityType type, String canonical) {
    byte[] digest = digest(ofTenant, Key.of("token", type.name(), canonical));
    String body = base32(digest);
    String head = type.name() + "_K" + keyVersion + "_";
    return head + body + check(head + body);
  }

  /** A keyed hash, for recognising a value again without keeping it; 16 bytes. */
  public byte[] hash(String ofTenant, String purpose, String value) {
    return Arrays.copyOf(digest(ofTenant, Key.of("hash", purpose, value)), 16);
  }

  /** A matcher over all well-formed tokens of a text; callers check {@link #genuine}. */
  static Matcher in(String text) {
    return TOKEN.matcher(text);
  }

  /** Whether the check character of a matched token is right. */
  static boolean genuine(Matcher token) {
    return check(token.group(1) + token.group(2)) == token.group(3).charAt(0);
  }

  private byte[] digest(String ofTenant, String message) {
    try {
      if (tenantKey == null || !tenant.equals(ofTenant)) {
        mac.init(root);
        tenantKey = mac.doFinal(Key.of("tenant", ofTenant).getBytes(StandardCharsets.UTF_8));
        tenant = ofTenant;
      }
      mac.init(new SecretKeySpec(tenantKey, ALGORITHM));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not fit " + ALGORITHM, e);
    }
  }

  private static String base32(byte[] digest) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * BITS;
      int pair = (digest[bit / 8] & 0xff) << 8 | digest[bit / 8 + 1] & 0xff;
      text.append(ALPHABET.charAt(pair >> 16 - BITS - bit % 8 & 31));
    }
    return text.toString();
  }

  /** The weights are odd, hence invertible modulo 32: any one changed character shows. */
  private static char check(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      sum += (2 * i + 1) * (digit < 0 ? text.charAt(i) : digit);
    }
    return ALPHABET.charAt(sum & 31);
  }
}
