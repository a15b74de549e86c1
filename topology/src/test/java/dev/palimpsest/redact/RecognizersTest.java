package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each recognizer finds: what stands between « and », and nothing else. */
class RecognizersTest {
  private static final Set<EntityType> SECRETS =
      Set.of(
          EntityType.PRIVATE_KEY,
          EntityType.JWT,
          EntityType.API_KEY,
          EntityType.PASSWORD,
          EntityType.URL_CREDENTIALS);
  private static final Pattern MARKED = Pattern.compile("«([^»]*)»");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to «dana@example.com», please",
        "<«dana.reyes+news@mail.example.co.uk»>",
        "«DANA@EXAMPLE.COM»",
        "mailto:«dana@example.com»?subject=hi",
        "It is «dana_1@sub-domain.example.org».",
        "«jörg@müller.de» und «a@b.de»",
        "dana@localhost",
        "@dana said at 5",
        "dana @ example.com",
        "dana@.com",
        "a@b"
      })
  void shouldFindEmailAddresses(String marked) {
    expect(EntityType.EMAIL_ADDRESS, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pay with «4111 1111 1111 1111».",
        "pay with «4111-1111-1111-1111», thanks",
        "«4111111111111111»",
        "amex «378282246310005» (corporate)",
        "diners «30569309025904»",
        "mastercard:«5555555555554444»",
        "«4111 1111 1111 1111» 12/27 123",
        "«4111111111111111» 12/27",
        "card 1 «4111 1111 1111 1111»",
        "cards 1234567 «4111 1111 1111 1111»",
        "«4111 1111 1111 1111» «5555 5555 5555 4444»",
        "4111 1111 1111 1112",
        "1234567812345670",
        "at 1700000000000 ms",
        "x4111111111111111",
        "4111111111111111x",
        "41111111111111112",
        "0.4111111111111111",
        "4111 1111 1111 111"
      })
  void shouldFindPaymentCards(String marked) {
    expect(EntityType.CREDIT_CARD, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IBAN «GB82 WEST 1234 5698 7654 32».",
        "«DE89370400440532013000»",
        "«de89 3704 0044 0532 0130 00»",
        "«GB82-WEST-1234-5698-7654-32»",
        "«GB82 WEST 1234 5698 7654 32» please pay it today",
        "«NO9386011117947» and more words behind it for long enough to be swallowed",
        "room AB12 «DE89 3704 0044 0532 0130 00»",
        "GB83 WEST 1234 5698 7654 32",
        "DE8937040044053201300",
        "XX89370400440532013000",
        "xDE89370400440532013000"
      })
  void shouldFindIbans(String marked) {
    expect(EntityType.IBAN_CODE, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from «203.0.113.7».",
        "«10.0.0.1»:8080",
        "http://«192.168.1.10»/x",
        "«255.255.255.255» and «0.0.0.0»",
        "«2001:db8::1»",
        "[«2001:db8:85a3:8d3:1319:8a2e:370:7348»]:443",
        "from «2001:db8::1»: refused",
        "the net «2001:db8::», and «10.0.0.1»: refused",
        "localhost is «::1», really",
        "«::ffff:192.0.2.128»",
        "version 1.2.3",
        "v1.2.3.4",
        "1.2.3.4.5",
        "256.1.1.1",
        "999.999.999.999",
        "at 12:30:45",
        "std::vector<int>",
        "1:2:3",
        "::"
      })
  void shouldFindIpAddresses(String marked) {
    expect(EntityType.IP_ADDRESS, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call «+44 20 7946 0958».",
        "call «+1 (415) 555-2671»",
        "call «(415) 555-2671» or «415.555.2671»",
        "tel:«415-555-2671»",
        "«+49 30 901820»",
        "«4155552671»",
        "call «+44 20 7946 0958» 2 times",
        "«+1 415 555 2671» 10 am",
        "on 2024-01-15",
        "from 2024-01-15 to 2024-02-01",
        "order 12345",
        "a415-555-2671",
        "+44 20",
        "1.234.567",
        "415-555-26711234567890"
      })
  void shouldFindPhoneNumbers(String marked) {
    expect(EntityType.PHONE_NUMBER, marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it is «219-09-9999».",
        "«219 09 9999»",
        "SSN «219099999»",
        "my social security number is «219099999»",
        "219099999",
        "the number that you once asked me for, before the SSN thing came up at all and we went on to talk of other things, is this very one here: 219099999",
        "219-09 9999",
        "000-09-9999",
        "666-09-9999",
        "900-09-9999",
        "219-00-9999",
        "219-09-0000",
        "1219-09-9999",
        "219-09-99991",
        "SSN 219-09-999"
      })
  void shouldFindSocialSecurityNumbers(String marked) {
    expect(EntityType.US_SSN, marked);
  }

  /** Secrets are put together here, so that no scanner takes this file for a leak. */
  static Stream<String> secrets() {
    String long36 = "aB3".repeat(12);
    String pem = "PRIVATE" + " KEY-----";
    String body = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7\n";
    return Stream.of(
        "key:\n«-----BEGIN " + pem + "\n" + body + "-----END " + pem + "» done",
        "«-----BEGIN RSA " + pem + "\n" + body + "-----END RSA " + pem + "»",
        "«-----BEGIN OPENSSH " + pem + body + "-----END OPENSSH " + pem + "»",
        "cut off: «-----BEGIN EC " + pem + "\n" + body.strip() + "»\n",
        "-----BEGIN PUBLIC KEY-----\n" + body + "-----END PUBLIC KEY-----",
        "-----BEGIN CERTIFICATE-----\n" + body + "-----END CERTIFICATE-----",
        "Bearer «" + "ey" + "JhbGciOiJIUzI1NiJ9." + "ey" + "JzdWIiOiIxMjM0In0.abc-_123»",
        "ey" + "JhbGciOiJIUzI1NiJ9.notajwt",
        "«" + "AKIA" + "IOSFODNN7EXAMPLE»",
        "«" + "ASIA" + "IOSFODNN7EXAMPLE».",
        "AKIA" + "IOSFODNN7EXAMPL",
        "XAKIA" + "IOSFODNN7EXAMPLE",
        "use «" + "ghp" + "_" + long36 + "»",
        "ghp" + "_" + "abc",
        "«" + "github" + "_pat_" + long36 + "»",
        "«" + "glpat" + "-" + "abcdefghij0123456789»",
        "«" + "xoxb" + "-" + "abcdefghij»",
        "«" + "sk" + "_live_" + "abcdefghij012345»",
        "«" + "rk" + "_test_" + "abcdefghijklmnop»",
        "«" + "sk" + "-" + "proj-abcdefghij0123456789»",
        "«" + "AIza" + "B".repeat(35) + "»",
        "«" + "hf" + "_" + "abcdefghij".repeat(3) + "»",
        "«" + "npm" + "_" + long36 + "»",
        "the npm_package",
        "postgres://«dana:s3cret»@db:5432/x",
        "https://«dana:p%40ss»@example.com/",
        "https://example.com:8080/a@b",
        "pass" + "word: «hunter2!»",
        "my pass" + "word is «Tr0ub4dor»",
        "my pass" + "word is «swordfish!»",
        "PASS" + "WORD='«hunter22»'",
        "api" + "_key=«abc123def»",
        "access" + " token: «abc-def-ghi»",
        "se" + "cret = «0123456789»",
        "pass" + "word is required",
        "pass" + "word: short",
        "the se" + "cret of success is work",
        "pass" + "words: 1234567");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void shouldFindSecrets(String marked) {
    expectAny(SECRETS, marked);
  }

  @Test
  void shouldFindParticipantsByTheWordsOfTheirNames() {
    Participants known = Set.of("dana", "reyes", "o'neill", "jean-luc")::contains;

    assertThat(marked("Thanks Dana Reyes, and dana, Danas", known))
        .isEqualTo("Thanks «Dana Reyes», and dana, Danas");
    assertThat(marked("Reyes Mara Dana", known)).isEqualTo("«Reyes» Mara «Dana»");
    assertThat(marked("DANA! O'Neill? O’Neill, Jean-Luc.", known))
        .isEqualTo("«DANA»! «O'Neill»? «O’Neill», «Jean-Luc».");
    assertThat(marked("Dana", Participants.NONE)).isEqualTo("Dana");
  }

  @Test
  void shouldGiveOneCanonicalSpellingToOneValue() {
    assertThat(canonical(EntityType.PHONE_NUMBER, "(415) 555-2671"))
        .isEqualTo(canonical(EntityType.PHONE_NUMBER, "+1 415.555.2671"))
        .isEqualTo("+14155552671");
    assertThat(canonical(EntityType.CREDIT_CARD, "4111-1111-1111-1111"))
        .isEqualTo("4111111111111111");
    assertThat(canonical(EntityType.EMAIL_ADDRESS, "Dana@Example.COM"))
        .isEqualTo("dana@example.com");
    assertThat(canonical(EntityType.IBAN_CODE, "gb82 west 1234 5698 7654 32"))
        .isEqualTo("GB82WEST12345698765432");
    assertThat(canonical(EntityType.US_SSN, "219 09 9999")).isEqualTo("219099999");
  }

  private static String canonical(EntityType type, String text) {
    return Redactors.INSTALLED.find(Passage.of(text), Scope.only(type)).getFirst().canonical();
  }

  private static void expect(EntityType type, String marked) {
    expectAny(Set.of(type), marked);
  }

  private static void expectAny(Set<EntityType> types, String marked) {
    String text = MARKED.matcher(marked).replaceAll(hit -> Matcher.quoteReplacement(hit.group(1)));
    Scope scope = new Scope(types, Map.of(), List.of(), true);

    assertThat(mark(text, Redactors.INSTALLED.resolved(Passage.of(text), scope))).isEqualTo(marked);
  }

  private static String marked(String text, Participants known) {
    Scope scope = new Scope(Set.of(EntityType.PERSON), Map.of(), List.of(), true);
    Detector nobody = new Detector(List.of());
    return mark(text, nobody.find(Redactors.among(text, known), scope));
  }

  private static String mark(String text, List<Found> found) {
    StringBuilder marked = new StringBuilder(text);
    found.stream()
        .sorted(java.util.Comparator.comparingInt(Found::start).reversed())
        .forEach(value -> marked.insert(value.end(), "»").insert(value.start(), "«"));
    return marked.toString();
  }
}
