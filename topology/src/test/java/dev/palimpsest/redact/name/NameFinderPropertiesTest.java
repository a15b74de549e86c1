package dev.palimpsest.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** What holds for every text, lone surrogates and control characters included. */
class NameFinderPropertiesTest {
  private static final NameFinder FINDER = NameFinder.load();

  @Provide
  Arbitrary<String> chat() {
    return Arbitraries.of(
            "Ana",
            " ",
            "\n",
            "Mr",
            ".",
            "my name is",
            "'s",
            "Lake",
            "Bank",
            "of",
            "\uD83D\uDE00",
            "\uD83D",
            "-",
            "@",
            ":",
            "Łódź",
            "e\u0301",
            "O'",
            "7",
            "王",
            "GmbH",
            "New",
            "York",
            "thanks",
            ",",
            "\u200D",
            "www.",
            "://",
            "_",
            "Best",
            "McX",
            "’")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 2000)
  void shouldAnswerWithOrderedSpansInsideAnyText(@ForAll @StringLength(max = 200) String text) {
    check(text);
  }

  @Property(tries = 2000)
  void shouldAnswerWithOrderedSpansInsideTextsLikeChat(@ForAll("chat") String text) {
    check(text);
  }

  private static void check(String text) {
    List<Name> names = FINDER.find(text);
    int last = 0;
    for (Name name : names) {
      assertThat(name.start()).isGreaterThanOrEqualTo(last);
      assertThat(name.end()).isGreaterThan(name.start()).isLessThanOrEqualTo(text.length());
      assertThat(name.score()).isBetween(0.0, 1.0);
      last = name.end();
    }
    assertThat(FINDER.find(text)).isEqualTo(names);
    assertThat(names.isEmpty() || FINDER.opens(text)).isTrue();
  }
}
