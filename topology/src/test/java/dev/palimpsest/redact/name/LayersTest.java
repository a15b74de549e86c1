package dev.palimpsest.redact.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each layer under the tagger by itself. */
class LayersTest {
  private static final Gazetteer GAZETTEER = gazetteer();

  private static Gazetteer gazetteer() {
    try (InputStream in = NameFinder.class.getResourceAsStream("gazetteer.gz")) {
      return Gazetteer.read(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> texts(Words words, List<int[]> ranges) {
    return ranges.stream()
        .map(r -> words.text.substring(words.start[r[0]], words.end[r[1] - 1]))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "my name is dani, dani",
    "ich bin der Dani, Dani",
    "hola me llamo lucía, lucía",
    "hey its kofi, kofi",
    "call me Bex, Bex",
    "thanks priya, priya",
    "i'm tunde okafor from work, tunde okafor"
  })
  void shouldHearIntroductionsAndGreetings(String text, String name) {
    Words words = Words.of(text, GAZETTEER);

    assertThat(texts(words, Introductions.in(words))).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "my name is not important",
    "I'm tired",
    "call me tomorrow",
    "this is fine",
    "thanks a lot",
    "it's Monday",
    "I am German"
  })
  void shouldNotHearNamesInOrdinarySentences(String text) {
    assertThat(Introductions.in(Words.of(text, GAZETTEER))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Frau Lindenthal kommt, Frau Lindenthal",
    "Mr. Xyzzyq left, Mr. Xyzzyq",
    "@marisol look, marisol",
    "Marisol: hello, Marisol"
  })
  void shouldSeeTitlesMentionsAndSpeakers(String text, String name) {
    Words words = Words.of(text, GAZETTEER);

    assertThat(texts(words, Addresses.in(words))).containsExactly(name);
  }

  @Test
  void shouldSeeSignatures() {
    Words words = Words.of("See you.\nThanks,\nXyzzyq Plugh", GAZETTEER);

    assertThat(texts(words, Addresses.in(words))).containsExactly("Xyzzyq Plugh");
  }

  @Test
  void shouldKnowNamesOfManyNationsInAnySpelling() {
    for (String name :
        List.of(
            "Sinéad", "oluwaseun", "JÜRGEN", "Yuki", "Шевченко", "Zhang", "Giorgi", "Anne-Marie")) {
      assertThat(Words.of(name, GAZETTEER).is(0, Gazetteer.ANY_NAME)).as(name).isTrue();
    }
    assertThat(Words.of("New Zealand", GAZETTEER).phrase[1] & Gazetteer.REGION).isNotZero();
    assertThat(Words.of("xyzzyq", GAZETTEER).flags[0]).isZero();
  }

  @Test
  void shouldCutWordsSignsAndAddressesOfTheNet() {
    Words words = Words.of("Ana's O'Neil, a@b.c 10%\n😀", GAZETTEER);

    assertThat(java.util.Arrays.copyOf(words.shape, words.size))
        .containsExactly(
            Shape.CAPITALISED,
            Shape.LOWER,
            Shape.MIXED,
            Shape.PUNCTUATION,
            Shape.MACHINE,
            Shape.NUMBER,
            Shape.PUNCTUATION,
            Shape.NEWLINE,
            Shape.PUNCTUATION);
  }

  @ParameterizedTest
  @CsvSource({"Mingqiang, 2", "Zhang, 1", "Xiaoling, 2", "Smith, 0", "Thursday, 0"})
  void shouldDivideChineseInLatinLetters(String word, int syllables) {
    assertThat(Pinyin.syllables(word, 0, word.length())).isEqualTo(syllables);
  }

  @Test
  void shouldWidenANameToItsTitle() {
    Names names = new Names(Words.of("then Dr. Plugh left", GAZETTEER));

    names.add(3, 4, NameKind.PERSON, 0.9);

    assertThat(names.sorted()).containsExactly(new Name(5, 14, 9, NameKind.PERSON, 0.9));
  }

  @Test
  void shouldEchoThePartsOfASureNameAndSettleOnOneKind() {
    Names names = new Names(Words.of("Xyzzyq Plugh met Plugh and Xyzzyq", GAZETTEER));
    names.add(0, 2, NameKind.PERSON, 0.95);
    names.add(3, 4, NameKind.LOCATION, 0.6);

    Echoes.of(names);

    assertThat(names.sorted()).hasSize(3).allMatch(name -> name.kind() == NameKind.PERSON);
  }
}
