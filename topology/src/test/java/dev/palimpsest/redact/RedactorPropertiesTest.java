package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.redact.view.Masked;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of redacting any text. */
class RedactorPropertiesTest {
  private static final Participants KNOWN = Set.of("dana", "reyes", "wren")::contains;
  private final Redactor redactor = Redactors.installed();

  @Property
  void shouldChangeNothingTheSecondTime(
      @ForAll("messages") String text, @ForAll("policies") Policy policy) {
    String once = redactor.redact(Redactors.among(text, KNOWN), policy).text();

    assertThat(redactor.redact(Redactors.among(once, KNOWN), policy).text()).isEqualTo(once);
  }

  /** Every character that any recognizer found is covered; every other stands where it stood. */
  @Property
  void shouldReplaceWhatIsFoundAndNothingElse(@ForAll("messages") String text) {
    Redaction redaction = redactor.redact(Redactors.among(text, KNOWN), Redactors.SHIPPED);

    assertThat(rebuilt(text, redaction)).isEqualTo(redaction.text());
    assertThat(covered(redaction.spans())).containsAll(accepted(text));
    for (int i = 1; i < redaction.spans().size(); i++) {
      assertThat(redaction.spans().get(i).start())
          .isGreaterThanOrEqualTo(redaction.spans().get(i - 1).end());
    }
  }

  @Property
  void shouldLeaveNoValueBehind(@ForAll("messages") String text) {
    String redacted = redactor.redact(Redactors.among(text, KNOWN), Redactors.SHIPPED).text();

    assertThat(VALUES).noneMatch(redacted::contains);
  }

  @Property
  void shouldKeepEverythingWhereThePolicySaysSo(@ForAll("messages") String text) {
    assertThat(redactor.redact(Redactors.among(text, KNOWN), Redactors.all(Action.KEEP)).text())
        .isEqualTo(escaped(text));
  }

  /** A street has a word for streets somewhere in its text. */
  private static final Set<EntityType> WHERE_THE_GATE_IS_THE_RULE =
      EnumSet.of(EntityType.STREET_ADDRESS, EntityType.ZIP_CODE);

  /** A gate that stays shut hides what its recognizer would find. */
  @Property
  void shouldFindTheSameWithAndWithoutGates(@ForAll("messages") String text) {
    Set<EntityType> types = EnumSet.copyOf(Scope.of(EnumSet.allOf(Pack.class)).types());
    types.removeAll(WHERE_THE_GATE_IS_THE_RULE);
    Scope gated = new Scope(types, Map.of(), List.of(), true);
    Scope open = new Scope(gated.types(), gated.thresholds(), gated.own(), false);

    assertThat(Redactors.INSTALLED.find(Redactors.among(text, KNOWN), gated))
        .isEqualTo(Redactors.INSTALLED.find(Redactors.among(text, KNOWN), open));
  }

  @Property
  void shouldRestoreTheOriginal(@ForAll("messages") String text) {
    Redaction redaction = redactor.redact(Redactors.among(text, KNOWN), Redactors.SHIPPED);

    String restored = redaction.text();
    for (Span span : redaction.spans()) {
      if (span.action() != Action.KEEP) {
        restored = restored.replaceFirst(marker(span), quoted(text, span));
      }
    }
    assertThat(restored.replace("PERSON-K1_", "PERSON_K1_")).isEqualTo(text);
    assertThat(redaction.hidden())
        .allSatisfy(hidden -> assertThat(text).contains(hidden.value()))
        .allSatisfy(hidden -> assertThat(hidden.toString()).doesNotContain(hidden.value()));
  }

  @Property
  void shouldNeverFailOnAnyUtf16(@ForAll("utf16") String text) {
    Redaction redaction = redactor.redact(Redactors.among(text, KNOWN), Redactors.SHIPPED);

    assertThat(rebuilt(text, redaction)).isEqualTo(redaction.text());
    assertThat(redactor.name(text, Redactors.SHIPPED).text()).isNotNull();
  }

  private static String marker(Span span) {
    return Pattern.quote(span.token());
  }

  private static String quoted(String text, Span span) {
    return Matcher.quoteReplacement(text.substring(span.start(), span.end()));
  }

  /** Forged tokens between the spans are escaped; all else there stays as it was. */
  private static String rebuilt(String text, Redaction redaction) {
    StringBuilder rebuilt = new StringBuilder();
    int from = 0;
    for (Span span : redaction.spans()) {
      rebuilt.append(escaped(text.substring(from, span.start())));
      rebuilt.append(
          span.action() == Action.KEEP ? text.substring(span.start(), span.end()) : span.token());
      from = span.end();
    }
    return rebuilt.append(escaped(text.substring(from))).toString();
  }

  private static String escaped(String text) {
    return text.replace("PERSON_K1_0", "PERSON-K1_0");
  }

  private static Set<Integer> covered(List<Span> spans) {
    return spans.stream()
        .filter(span -> span.action() != Action.KEEP)
        .flatMap(span -> IntStream.range(span.start(), span.end()).boxed())
        .collect(Collectors.toSet());
  }

  /** What one reading finds; further ones may find more. */
  private static Set<Integer> accepted(String text) {
    Masked tokens = new Masked(text);
    Redactors.tokens()
        .places("acme", text)
        .genuine()
        .forEach(token -> tokens.hide(token.start(), token.end(), false));
    return Redactors.INSTALLED
        .find(Redactors.among(text, KNOWN), Scope.of(Redactors.SHIPPED.detection()))
        .stream()
        .filter(found -> Redactors.SHIPPED.action(found.type()) != Action.KEEP)
        .filter(found -> !tokens.covers(found.start(), found.end()))
        .flatMap(found -> IntStream.range(found.start(), found.end()).boxed())
        .collect(Collectors.toSet());
  }

  private static final List<String> VALUES =
      List.of(
          "dana.reyes@example.com",
          "4111 1111 1111 1111",
          "5555555555554444",
          "+44 20 7946 0958",
          "(415) 555-2671",
          "203.0.113.7",
          "2001:db8::1",
          "GB82 WEST 1234 5698 7654 32",
          "219-09-9999",
          "ghp" + "_" + "aB3".repeat(12),
          "Dana Reyes",
          "Wren");

  @Provide
  Arbitrary<String> messages() {
    Arbitrary<String> words =
        Arbitraries.of(
            "I",
            "live",
            "in",
            "Leeds",
            "12",
            "at",
            "7",
            "2024-01-15",
            "the",
            "password",
            "is",
            "é",
            "😀",
            "SSN",
            "hunter2!",
            "http://x.org/a?b=1",
            "https://dana:pw1@db.org/x",
            "x_1",
            "-----BEGIN",
            "\"a\"",
            "PERSON_K1_0123456789ABCD",
            "{\"k\":1}",
            "3.14",
            "::",
            "dana");
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, words), net.jqwik.api.Tuple.of(1, Arbitraries.of(VALUES)));
    Arbitrary<String> gaps = Arbitraries.of(" ", ", ", "; ", "\n", " (", ") ", ". ", ": ", " | ");
    return Combinators.combine(pieces, gaps)
        .as((piece, gap) -> piece + gap)
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(
        Redactors.SHIPPED,
        Redactors.all(Action.DROP),
        Redactors.all(Action.PLACEHOLDER),
        Redactors.all(Action.KEEP));
  }

  @Provide
  Arbitrary<String> utf16() {
    Arbitrary<Character> any = Arbitraries.chars().range('\u0000', '\uFFFF');
    Arbitrary<Character> odd =
        Arbitraries.of('\uD83D', '\uDE00', '\uFFFF', '@', '.', ':', '-', '0', '9', 'a', ' ', '\n');
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, any), net.jqwik.api.Tuple.of(3, odd))
        .list()
        .ofMaxSize(200)
        .map(chars -> chars.stream().map(String::valueOf).collect(Collectors.joining()));
  }
}
