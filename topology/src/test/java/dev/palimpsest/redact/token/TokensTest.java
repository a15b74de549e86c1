package dev.palimpsest.redact.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.redact.EntityType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TokensTest {
  private static final String GRAMMAR = "[A-Z][A-Z_]{1,40}_K\\d{1,4}_[0-9A-HJKMNP-TV-Z]{14}";
  private static final byte[] KEY =
      "a key for tests, long enough: 32+".getBytes(StandardCharsets.UTF_8);
  private final Tokens tokens = tokens(KEY, 1);

  @Property
  void shouldFollowItsGrammarAndPassItsOwnCheck(
      @ForAll String tenant,
      @ForAll EntityType type,
      @ForAll String value,
      @ForAll @IntRange(min = 1, max = 9999) int version) {
    String token = tokens(KEY, version).token(tenant, type, value);

    assertThat(token).matches(GRAMMAR).startsWith(type.name() + "_K" + version + "_");
    assertThat(tokens(KEY, version).isToken(tenant, token)).isTrue();
    assertThat(URLEncoder.encode(token, StandardCharsets.UTF_8)).isEqualTo(token);
  }

  @Property
  void shouldBeTheSameForTheSameValueWhateverCameBetween(
      @ForAll String tenant, @ForAll String other, @ForAll EntityType type, @ForAll String value) {
    String token = tokens(KEY, 1).token(tenant, type, value);

    tokens.token(other, type, value);
    assertThat(tokens.token(tenant, type, value)).isEqualTo(token);
  }

  @Example
  void shouldDifferByTenantTypeValueKeyAndKeyVersion() {
    Set<String> seen = new HashSet<>();
    byte[] otherKey = "another key for tests, 32 bytes +".getBytes(StandardCharsets.UTF_8);
    seen.add(tokens.token("acme", EntityType.PERSON, "dana").substring(10));
    seen.add(tokens.token("globex", EntityType.PERSON, "dana").substring(10));
    seen.add(tokens.token("acme", EntityType.JWT, "dana").substring(7));
    seen.add(tokens.token("acme", EntityType.PERSON, "dane").substring(10));
    seen.add(tokens(otherKey, 1).token("acme", EntityType.PERSON, "dana").substring(10));

    assertThat(seen).hasSize(5);
    assertThat(tokens(KEY, 2).token("acme", EntityType.PERSON, "dana")).startsWith("PERSON_K2_");
  }

  /** Segments are escaped before they are hashed: no value borrows another's token. */
  @Example
  void shouldNotConfuseValuesThatHoldTheSeparator() {
    assertThat(tokens.hash("acme", "a|b", "c")).isNotEqualTo(tokens.hash("acme", "a", "b|c"));
    assertThat(tokens.hash("acme", "token", "PERSON|dana"))
        .isNotEqualTo(tokens.hash("acme", "token", "PERSON%7Cdana"));
  }

  /** The check is one keyed character: nobody without the key does better than one in 32. */
  @Example
  void shouldRejectNearlyEveryTokenWithOneCharacterChanged() {
    String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    String token = tokens.token("acme", EntityType.PERSON, "dana");
    int accepted = 0;
    for (int place = 1; place <= 14; place++) {
      int at = token.length() - place;
      for (int shift = 1; shift < 32; shift++) {
        char changed = alphabet.charAt((alphabet.indexOf(token.charAt(at)) + shift) % 32);
        String forged = token.substring(0, at) + changed + token.substring(at + 1);
        accepted += tokens.isToken("acme", forged) ? 1 : 0;
      }
    }

    assertThat(accepted).isLessThan(14 * 31 / 16);
  }

  /** A known token: it must never change, or stored pseudonyms no longer match. */
  @Example
  void shouldPinAToken() {
    assertThat(tokens.token("acme", EntityType.EMAIL_ADDRESS, "dana@example.com"))
        .isEqualTo("EMAIL_ADDRESS_K1_0T1RVYR1FA0N70");
  }

  @Example
  void shouldRefuseAShortKey() {
    assertThatThrownBy(() -> tokens(new byte[31], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32");
  }

  @Example
  void shouldKnowOnlyItsOwnTenantsTokens() {
    String token = tokens.token("acme", EntityType.PERSON, "dana");
    long strangers =
        java.util.stream.IntStream.range(0, 320)
            .filter(i -> tokens.isToken("tenant" + i, token))
            .count();

    assertThat(tokens.isToken("acme", token)).isTrue();
    assertThat(strangers).isLessThan(40);
  }

  @Example
  void shouldReadTokensOfOlderKeysAndNameThemAsAliases() {
    byte[] otherKey = "another key for tests, 32 bytes +".getBytes(StandardCharsets.UTF_8);
    Tokens rotated = new Tokens(new MasterKeys(Map.of(1, KEY, 2, otherKey), 2));
    String old = tokens.token("acme", EntityType.PERSON, "dana");

    assertThat(rotated.isToken("acme", old)).isTrue();
    assertThat(rotated.token("acme", EntityType.PERSON, "dana")).startsWith("PERSON_K2_");
    assertThat(rotated.aliases("acme", EntityType.PERSON, "dana")).containsExactly(old);
    assertThat(rotated.hash("acme", "turn", "t1")).isEqualTo(tokens.hash("acme", "turn", "t1"));
    assertThat(tokens(otherKey, 2).isToken("acme", old)).isFalse();
  }

  private static Tokens tokens(byte[] key, int version) {
    return new Tokens(new MasterKeys(Map.of(version, key), version));
  }
}
