package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of the greatest length makes redaction run away. */
class HostileTextTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final int LENGTH = 65_536;

  static Stream<String> pieces() {
    String pem = "-----BEGIN PRIVATE" + " KEY-----";
    return Stream.of(
        "1 ",
        "1",
        "11 ",
        "1-",
        "(1)",
        "(",
        "((((1",
        "+1",
        "1.1.",
        "1.1.1.1 ",
        ":",
        "::",
        "a:",
        "1:",
        "f:f",
        "a@a.a.",
        "a@",
        "@",
        "a@b.c@",
        ".",
        "a.",
        "-",
        "-----BEGIN ",
        pem,
        "-----",
        "ey" + "J",
        "ey" + "J-",
        "ey" + "Jaaaaaaaa.ey" + "Jaaaaaa.",
        "pass" + "word: ",
        "pass" + "word is ",
        "pass" + "word:aaaaaaaa",
        "AA11",
        "AA11 ",
        "DE89 ",
        "GB82WEST ",
        "a://",
        "a://b:",
        "http://a:b@",
        "sk" + "-",
        "gh" + "p_",
        "xox" + "b-",
        "Dana ",
        "Dana-",
        "D",
        "D'",
        "219-09-",
        "SSN 219099999 ",
        "4111 1111 1111 1111 ",
        "4111 1111 1111 1112 ",
        "dana@example.com ",
        "+1 415 555 2671 ",
        "PERSON_K1_",
        "PERSON_K1_0123456789ABCD ",
        "_K1_",
        "\uD83D",
        "\uD83D\uDE00",
        "\u0000",
        "\t",
        "\n",
        " ",
        "a ",
        "\u0301",
        "%7C",
        "\"",
        "\\");
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void shouldFinishOnRepetitions(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    Redactor redactor = Redactors.installed();

    Redaction redaction =
        assertTimeoutPreemptively(
            BOUND, () -> redactor.redact(Redactors.among(text, "dana"::equals), Redactors.SHIPPED));

    assertThat(redaction.text()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void shouldFinishOnTheRedactedText(String piece) {
    String text = piece.repeat(LENGTH / 8 / piece.length());
    Redactor redactor = Redactors.installed();
    String once = redactor.redact(Redactors.among(text, "dana"::equals), Redactors.SHIPPED).text();

    assertTimeoutPreemptively(
        BOUND,
        () ->
            redactor.redact(
                Redactors.among(
                    once.substring(0, Math.min(once.length(), Redactor.MAX_LENGTH)),
                    "dana"::equals),
                Redactors.SHIPPED));
  }
}
