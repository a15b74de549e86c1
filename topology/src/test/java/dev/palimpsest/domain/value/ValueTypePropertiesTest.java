package dev.palimpsest.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypePropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "an",
          "the",
          "half",
          "and",
          "quarter",
          "past",
          "to",
          "nine",
          "twelve",
          "dozen",
          "hundred",
          "k",
          "m",
          "5",
          "11",
          "1,200",
          "9.15",
          "7.4.3",
          "v2.5",
          "9:30",
          "-5",
          "+8",
          "utc",
          "ft",
          "foot",
          "'",
          "\"",
          "kg",
          "lb",
          "st",
          "stone",
          "litres",
          "hour",
          "min",
          "per",
          "/",
          "month",
          "monthly",
          "$",
          "£",
          "%",
          "°C",
          "°F",
          "June",
          "may",
          "12th",
          "the",
          "2026",
          "2026-06-12",
          "--06",
          "3/4/2026",
          "pm",
          "a.m.",
          "o'clock",
          "in",
          "evening",
          "about",
          "version",
          "Dell",
          "buses",
          "colours",
          "children's",
          "LA",
          "Teams",
          "x5",
          "PERSON_K1_0123456789ABCDE",
          "½",
          ",",
          ".",
          "-",
          "K8S",
          "E",
          "ﬁ",
          "İ",
          "\u0301",
          "ß");

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of(PIECES)
            .list()
            .ofMaxSize(8)
            .flatMap(list -> Arbitraries.of("", " ").map(space -> String.join(space, list))),
        Arbitraries.strings().ofMaxLength(40));
  }

  @Property(tries = 1000)
  void shouldFindEveryValueTheSameAsItselfAndAsItsNormalForm(
      @ForAll ValueType type, @ForAll("values") String value) {
    assertThat(Reading.of(value, type).likenessOf(Reading.of(value, type)))
        .isEqualTo(Likeness.SAME);
    assertThat(type.same(value, type.normal(value))).isTrue();
  }

  @Property(tries = 1000)
  void shouldLeaveANormalFormAsItIs(@ForAll ValueType type, @ForAll("values") String value) {
    String normal = type.normal(value);

    assertThat(type.normal(normal)).isEqualTo(normal);
  }

  @Property(tries = 1000)
  void shouldCompareAlikeFromBothSides(
      @ForAll ValueType type, @ForAll("values") String one, @ForAll("values") String other) {
    assertThat(type.compare(one, other)).isEqualTo(type.compare(other, one).reversed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "9",
        "9 ",
        "a ",
        "half a ",
        "one hundred and ",
        "5 ft ",
        ".",
        "'",
        "1,",
        "v1.",
        "--06",
        "_K1_",
        "A_",
        "x@",
        "s",
        "ies",
        "https://",
        "½",
        "\u0301",
        "PERSON_K1_0 "
      })
  void shouldReadHostileValuesInBoundedTime(String piece) {
    String longest = piece.repeat(Reading.LONGEST / piece.length());
    String prose = piece.repeat(200_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (ValueType type : ValueType.values()) {
            assertThat(type.compare(longest, longest + " b")).isNotNull();
            assertThat(type.compare(prose, prose + " b")).isEqualTo(Likeness.OTHER);
          }
        });
  }
}
