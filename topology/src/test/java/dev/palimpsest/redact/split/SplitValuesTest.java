package dev.palimpsest.redact.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Found;
import dev.palimpsest.redact.Pack;
import dev.palimpsest.redact.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of each turn of a conversation stands between « and »; turns are split by |. */
class SplitValuesTest {
  private static final Scope SCOPE = Scope.of(Set.of(Pack.US));
  private final SplitValues split = new SplitValues(Detector.installed());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my card is «4111 1111 1111» | «1111»",
        "«4111 1111» | «1111 1111» and that's it",
        "here: «4111-1111»-|«1111-1111»",
        "What is your card number? | «4111» | «1111» | «1111» | «1111»",
        "What is your phone number? | «415» | «555 2671»",
        "«411111111111» | «1111»",
        "send it to «dana.reyes@» | «example.com»",
        "send it to «dana.reyes@exam» | «ple.com» please",
        "What's your email? | «dana.reyes» | «@example.com»",
        "«DE89 3704 0044» | «0532 0130 00»",
        "What's the password? | «swordfish»",
        "I have 3 cats | and 2 dogs",
        "we paid $1,200 | 300 each",
        "since 2019 | until 2024",
        "see you at 10:30 | 11 is fine",
        "What's your budget? | 5000",
        "call me | 4 times",
        "What's your email? | dana and wren know it",
        "my phone is broken since 2021 | 5 days now"
      })
  void shouldTakeWhatMayBePartOfAValue(String marked) {
    List<String> turns = Arrays.stream(marked.split("\\|")).map(String::strip).toList();
    Carry carry = Carry.NOTHING;
    List<String> taken = new ArrayList<>();
    for (String turn : turns) {
      String text = turn.replaceAll("[«»]", "");
      String speaker = text.endsWith("?") ? "assistant" : "dana";
      SplitValues.Read read = split.read(text, speaker, carry, SCOPE);
      carry = read.next();
      taken.add(mark(text, read.known()));
    }

    assertThat(taken).isEqualTo(turns);
  }

  @Test
  void shouldNameTheTypeOnceBothPartsAreKnown() {
    Carry carry = split.read("my card is 4111 1111 1111", "dana", Carry.NOTHING, SCOPE).next();

    assertThat(split.read("1111", "dana", carry, SCOPE).known())
        .extracting(Found::type)
        .containsExactly(EntityType.CREDIT_CARD);
  }

  @Test
  void shouldGoOnWithTheSameSpeakersValueAloneAndForAFewTurns() {
    Carry carry = split.read("my card is 4111 1111 1111", "dana", Carry.NOTHING, SCOPE).next();

    assertThat(split.read("1111 people came", "wren", carry, SCOPE).known()).isEmpty();
    for (int turn = 0; turn < Fragment.TURNS; turn++) {
      carry = split.read("hm, wait", "wren", carry, SCOPE).next();
    }
    assertThat(carry.open()).isEmpty();
  }

  @Test
  void shouldCarryNoWordOfTheTurnButKnownOnes() {
    Carry carry = split.read("my zanzibar card is lost", "dana", Carry.NOTHING, SCOPE).next();

    assertThat(carry.announcing()).doesNotContain("zanzibar", "lost");
    assertThat(
            split.read("my card is 4111 1111 1111", "dana", carry, SCOPE).next().open().toString())
        .doesNotContain("4111");
  }

  private static String mark(String text, List<Found> found) {
    StringBuilder marked = new StringBuilder(text);
    found.forEach(value -> marked.insert(value.end(), "»").insert(value.start(), "«"));
    return marked.toString();
  }
}
