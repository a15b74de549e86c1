package dev.palimpsest.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.encode.SentenceVectors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextVectorsTest {
  private static final SentenceVectors LENGTHS =
      new SentenceVectors() {
        @Override
        public String model() {
          return "lengths";
        }

        @Override
        public float[] of(String text) {
          return new float[] {text.length()};
        }
      };

  private final TextVectors vectors = new TextVectors(Optional.of(() -> LENGTHS));

  @Test
  void shouldReadTheWordsAndNotTheTokens() {
    assertThat(vectors.of("PERSON_K1_HS7416M39Z6PT9 hi").orElseThrow())
        .isEqualTo(new TextVectors.TextVector(List.of(2f), "lengths"));
  }

  @Test
  void shouldGiveNoneToATextWithoutWords() {
    assertThat(vectors.of("PERSON_K1_HS7416M39Z6PT9")).isEmpty();
    assertThat(vectors.of("")).isEmpty();
  }

  @Test
  void shouldGiveNoneWhereNothingIsIndexed() {
    assertThat(new TextVectors(Optional.empty()).of("hi")).isEmpty();
  }
}
