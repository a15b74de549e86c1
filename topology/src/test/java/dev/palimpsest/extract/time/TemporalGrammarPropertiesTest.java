package dev.palimpsest.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class TemporalGrammarPropertiesTest {
  private static final LocalDateTime REFERENCE = LocalDateTime.of(2024, 2, 29, 23, 59, 59);
  private static final int LONG = 20_000;

  private final TemporalGrammar grammar = new TemporalGrammar();

  @Property(tries = 2_000)
  void shouldStayWithinAnyTextWithoutOverlap(@ForAll("phrases") String text) {
    int end = 0;
    for (TemporalExpression one : grammar.find(text, REFERENCE)) {
      assertThat(one.start()).isGreaterThanOrEqualTo(end);
      assertThat(one.end()).isGreaterThan(one.start()).isLessThanOrEqualTo(text.length());
      assertThat(one.timex()).isNotBlank();
      end = one.end();
    }
  }

  @Property(tries = 500)
  void shouldFindTheSameEachTime(@ForAll("phrases") String text) {
    assertThat(new TemporalGrammar().find(text, REFERENCE))
        .isEqualTo(grammar.find(text, REFERENCE));
  }

  @Property(tries = 500)
  void shouldReadAnythingWithoutFailing(@ForAll String text) {
    grammar.find(text, REFERENCE);
  }

  @Provide
  Arbitrary<String> phrases() {
    return Arbitraries.of(
            "the",
            "last",
            "next",
            "this",
            "week",
            "of",
            "in",
            "from",
            "to",
            "between",
            "and",
            "3",
            "31",
            "2019",
            "12:30",
            "8pm",
            "May",
            "february",
            "30",
            "friday",
            "every",
            "other",
            "day",
            "after",
            "before",
            "tomorrow",
            "morning",
            "half",
            "past",
            "first",
            "month",
            "year",
            "ago",
            "hours",
            "a",
            "at",
            "on",
            "-",
            "/",
            ".",
            ",",
            "since",
            "end",
            "Q1",
            "20190230",
            "quarter",
            "two",
            "hundred",
            "centuries",
            "9999",
            "29",
            "easter")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  /** A generous bound: what it would miss by far is work that grows faster than the text. */
  @Example
  void shouldTakeBoundedTimeOnHostileText() {
    List<String> repeated =
        List.of(
            "from ",
            "1-",
            "1 ",
            "the day before ",
            "monday to ",
            "end of ",
            "may ",
            "twenty ",
            "in the last week of the last week of ",
            "every other ",
            "a@",
            "3 hours and ",
            "'",
            "x");
    for (String one : repeated) {
      Assertions.assertTimeout(
          Duration.ofSeconds(30), () -> grammar.find(one.repeat(LONG), REFERENCE), one);
    }
  }
}
