package dev.palimpsest.redact.token;

import dev.palimpsest.domain.Key;
import dev.palimpsest.redact.EntityType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the tokens that stand for values, from {@code HMAC-SHA256(tenant key, type, canonical
 * value)}: the same value gives the same token as long as the key lives. Not safe for use by
 * several threads.
 */
public final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int HASH_BYTES = 16;

  private final Keys keys;
  private final Map<String, Map<Integer, Mac>> macs = new HashMap<>();

  public Tokens(Keys keys) {
    this.keys = keys;
  }

  /** The token of a value. */
  public String token(String tenant, EntityType type, String canonical) {
    return token(tenant, type, canonical, keys.current());
  }

  /** A token that a rotation leaves as it is, while the oldest key can be read: for ids. */
  public String lasting(String tenant, EntityType type, String canonical) {
    return token(tenant, type, canonical, keys.versions().first());
  }

  /** The tokens of the value under the other keys that can still be read, oldest first. */
  public List<String> aliases(String tenant, EntityType type, String canonical) {
    return keys.versions().stream()
        .filter(version -> version != keys.current())
        .map(version -> token(tenant, type, canonical, version))
        .toList();
  }

  /**
   * A keyed hash, for recognising a value again without keeping it; 16 bytes. It is made under the
   * oldest key that can be read, so that it survives a rotation.
   */
  public byte[] hash(String tenant, String purpose, String value) {
    Mac mac = mac(tenant, keys.versions().first()).orElseThrow();
    return Arrays.copyOf(digest(mac, Key.of("hash", purpose, value)), HASH_BYTES);
  }

  /** Whether the whole text is a token that was made for this tenant. */
  public boolean isToken(String tenant, String text) {
    return TokenForm.parse(text).filter(token -> genuine(tenant, token)).isPresent();
  }

  /** The text without anything that has the form of a token: what is left are words. */
  public static String without(String text) {
    return TokenForm.PATTERN.matcher(text).replaceAll(" ").strip();
  }

  /** What has the form of a token, in order of its place. */
  public static List<String> in(String text) {
    return TokenForm.PATTERN.matcher(text).results().map(MatchResult::group).toList();
  }

  /** Where the tokens of a text are, the genuine ones and the others. */
  public TokenPlaces places(String tenant, String text) {
    return TokenPlaces.of(text, token -> genuine(tenant, token));
  }

  private String token(String tenant, EntityType type, String canonical, int version) {
    Mac mac = mac(tenant, version).orElseThrow();
    String body = TokenForm.body(digest(mac, Key.of("token", type.name(), canonical)));
    String unchecked = type.name() + "_K" + version + "_" + body;
    return unchecked + check(mac, unchecked);
  }

  private boolean genuine(String tenant, TokenForm token) {
    return mac(tenant, token.version())
        .map(mac -> check(mac, token.unchecked()) == token.check())
        .orElse(false);
  }

  private static char check(Mac mac, String unchecked) {
    return TokenForm.character(digest(mac, Key.of("check", unchecked))[0]);
  }

  private Optional<Mac> mac(String tenant, int version) {
    if (!keys.versions().contains(version)) {
      return Optional.empty();
    }
    return Optional.of(
        macs.computeIfAbsent(tenant, of -> new TreeMap<>())
            .computeIfAbsent(version, of -> initialised(keys.tokenKey(tenant, of))));
  }

  private static Mac initialised(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static byte[] digest(Mac mac, String message) {
    return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
  }
}
