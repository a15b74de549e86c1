package dev.palimpsest.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts made to slow a tagger down come to an end, and a name behind them is still found. */
class HostileNamesTest {
  private static final NameFinder FINDER = NameFinder.load();
  private static final int LENGTH = 65_536;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "Ana ",
        "San ",
        "San. ",
        "New ",
        "new...",
        "-",
        "a-",
        "A-",
        "'",
        "a'",
        "@",
        "@a",
        "a_",
        "://",
        ":",
        "\n",
        ". ",
        "Mr ",
        "Mr.",
        "my name is ",
        "Thanks,\n",
        "Xi",
        "zhang",
        "zhuangzhuang ",
        "\uD83D",
        "\uD83D\uDE00",
        "\u0301",
        "e\u0301",
        "王",
        "Bank of ",
        "Ana:",
        "1 ",
        "Ana's "
      })
  void shouldFindTheNameBehindLongText(String piece) {
    String text = piece.repeat(LENGTH / piece.length()) + ". \n\nKind regards,\nMarisol Echeverría";

    assertThat(FINDER.find(text))
        .anySatisfy(
            name -> {
              assertThat(name.kind()).isEqualTo(NameKind.PERSON);
              assertThat(text.substring(name.start(), name.end())).endsWith("Echeverría");
            });
  }
}
