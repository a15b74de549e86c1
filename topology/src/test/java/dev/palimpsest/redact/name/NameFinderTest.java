package dev.palimpsest.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {
  private static final NameFinder FINDER = NameFinder.load();

  private static List<String> people(String text) {
    return FINDER.find(text).stream()
        .filter(n -> n.kind() == NameKind.PERSON)
        .map(n -> text.substring(n.start(), n.end()))
        .toList();
  }

  @Test
  void shouldCountOffsetsInUtf16Units() {
    String text = "😀😀 I'm Marisol";

    assertThat(FINDER.find(text))
        .singleElement()
        .satisfies(n -> assertThat(text.substring(n.start(), n.end())).isEqualTo("Marisol"));
  }

  @Test
  void shouldKeepTheTitleWithTheName() {
    assertThat(people("I spoke to Dr. Achterberg about it")).containsExactly("Dr. Achterberg");
  }

  @Test
  void shouldLeaveThePossessiveOutside() {
    assertThat(people("Katarzyna's bike was stolen")).containsExactly("Katarzyna");
  }

  @Test
  void shouldFindAPersonAgainInTheSameText() {
    assertThat(people("Wei Lingshan called. Later we saw that Lingshan had left."))
        .contains("Wei Lingshan", "Lingshan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what time is it",
        "ok",
        "",
        "the bus was late again",
        "I think so too.",
        "see you on Monday",
        "👍👍"
      })
  void shouldNotOpenForOrdinaryText(String text) {
    assertThat(FINDER.opens(text)).isFalse();
    assertThat(FINDER.find(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi im dani", "my name is rose", "we met Tomasz", "going to lisbon"})
  void shouldOpenWhereANameCouldBe(String text) {
    assertThat(FINDER.opens(text)).isTrue();
  }

  @Test
  void shouldGiveEveryThreadTheSameAnswer() {
    String text = "Ingrid Solheim from Bergen works at Statkraft AS";
    List<Name> expected = FINDER.find(text);

    assertThat(java.util.stream.IntStream.range(0, 64).parallel().mapToObj(i -> FINDER.find(text)))
        .allMatch(expected::equals);
  }
}
