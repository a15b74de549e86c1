package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TokensTest {
  private static final String GRAMMAR = "[A-Z][A-Z_]{1,40}_K\\d{1,4}_[0-9A-HJKMNP-TV-Z]{14}";
  private final Tokens tokens = Redactors.tokens();

  @Property
  void shouldFollowItsGrammarAndPassItsOwnCheck(
      @ForAll String tenant,
      @ForAll EntityType type,
      @ForAll String value,
      @ForAll @IntRange(min = 1, max = 9999) int version) {
    String token = new Tokens(Redactors.KEY, version).token(tenant, type, value);

    assertThat(token).matches(GRAMMAR).startsWith(type.name() + "_K" + version + "_");
    assertThat(genuine(token)).isTrue();
    assertThat(URLEncoder.encode(token, StandardCharsets.UTF_8)).isEqualTo(token);
  }

  @Property
  void shouldBeTheSameForTheSameValueWhateverCameBetween(
      @ForAll String tenant, @ForAll String other, @ForAll EntityType type, @ForAll String value) {
    String token = Redactors.tokens().token(tenant, type, value);

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
    seen.add(new Tokens(otherKey, 1).token("acme", EntityType.PERSON, "dana").substring(10));

    assertThat(seen).hasSize(5);
    assertThat(new Tokens(Redactors.KEY, 2).token("acme", EntityType.PERSON, "dana"))
        .startsWith("PERSON_K2_");
  }

  /** Segments are escaped before they are hashed: no value borrows another's token. */
  @Example
  void shouldNotConfuseValuesThatHoldTheSeparator() {
    assertThat(tokens.hash("acme", "a|b", "c")).isNotEqualTo(tokens.hash("acme", "a", "b|c"));
    assertThat(tokens.hash("acme", "token", "PERSON|dana"))
        .isNotEqualTo(tokens.hash("acme", "token", "PERSON%7Cdana"));
  }

  @Property
  void shouldRejectATokenWithOneCharacterChanged(
      @ForAll String value,
      @ForAll @IntRange(max = 13) int place,
      @ForAll @IntRange(min = 1, max = 31) int shift) {
    String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    String token = tokens.token("acme", EntityType.PERSON, value);
    int at = token.length() - 14 + place;
    char changed = alphabet.charAt((alphabet.indexOf(token.charAt(at)) + shift) % 32);
    String forged = token.substring(0, at) + changed + token.substring(at + 1);

    assertThat(genuine(forged)).isFalse();
  }

  /** A known token: it must never change, or stored pseudonyms no longer match. */
  @Example
  void shouldPinAToken() {
    assertThat(tokens.token("acme", EntityType.EMAIL_ADDRESS, "dana@example.com"))
        .isEqualTo("EMAIL_ADDRESS_K1_8D4S7ZYB1RVGK2");
  }

  @Example
  void shouldRefuseAShortKey() {
    assertThatThrownBy(() -> new Tokens(new byte[31], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32");
  }

  private static boolean genuine(String text) {
    Matcher token = Tokens.in(text);
    return token.matches() && Tokens.genuine(token);
  }
}
