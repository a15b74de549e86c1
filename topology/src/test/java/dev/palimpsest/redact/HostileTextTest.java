package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of the greatest length makes redaction run away. */
class HostileTextTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final int LENGTH = 65_536;
  private static final int GROWTH_LENGTH = 8_192;
  private static final Duration NOISE = Duration.ofMillis(300);
  private static final Scope EVERYWHERE = Scope.of(EnumSet.allOf(Pack.class));

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
        "\\",
        "P.O. Box 1 A ",
        "1 Main St, ",
        "1 Main St 1 ",
        "12 Rue de la ",
        "Hauptstr. 1 ",
        "Nr. 1 ",
        "1st St ",
        "12 am ",
        "ул. 1 ",
        "CMR 1 Box ",
        "PSC 1 Box 1 ",
        "street ",
        "corner of A and ",
        "12345 Berlin ",
        "Berlin, ",
        "Dr. A ",
        "My name is ",
        "order #",
        "order number: ",
        "card ending in ",
        "xxxx ",
        "username is ",
        "@abc ",
        "4111 ",
        "123 ",
        "1234567890 ",
        "555 123 4567 ",
        "0049 171 ",
        "+1 ",
        "2020-01-01 ",
        "x@",
        "http://",
        "https://x.com/?a=",
        "&token=abcdef",
        "token=",
        "secret ",
        "Bearer ",
        "your code ",
        "seed phrase a b c ",
        "a at b dot ",
        "fe80::",
        "00:11:",
        "bc1q",
        "0xabcdef",
        "{",
        "[",
        "{\"a\":",
        "{\"a\":1,",
        "[[1],",
        "%41",
        "%2541",
        "&amp;",
        "&#64;",
        "\\u0041",
        "QUFBQUFBQUFB.",
        "abcdefABCDEF0123456789 ");
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void shouldFinishOnRepetitions(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    assertTimeoutPreemptively(BOUND, () -> Redactors.INSTALLED.find(Passage.of(text), EVERYWHERE));
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

  @ParameterizedTest
  @MethodSource("pieces")
  void shouldReadTwiceTheLengthInTwiceTheTime(String piece) {
    String once = piece.repeat(GROWTH_LENGTH / piece.length());
    String twice = once + once;

    long least = Math.min(cpu(once), cpu(once));
    long most = Math.min(cpu(twice), cpu(twice));

    assertThat(most).isLessThan(3 * least + NOISE.toNanos());
  }

  /** Time on the processor that all countries' recognizers take for a text, in nanoseconds. */
  private static long cpu(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Redactors.INSTALLED.find(Passage.of(text), EVERYWHERE);
    return threads.getCurrentThreadCpuTime() - start;
  }
}
