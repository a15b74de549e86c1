package dev.palimpsest.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {
  private final SentenceEncoder encoder = SentenceEncoder.shipped();

  /** A question, a turn that answers it in other words, and one that shares words and does not. */
  private record Asked(String question, String answer, String other) {}

  private static final List<Asked> ASKED =
      List.of(
          new Asked(
              "Which animals live with them?",
              "The cat and both budgies moved in with us.",
              "Which train do you take?"),
          new Asked(
              "Where does she work?",
              "I'm a nurse at the children's hospital.",
              "It works on my machine."),
          new Asked(
              "Any food that causes trouble?",
              "Peanuts make my throat swell.",
              "The food truck has parked outside."),
          new Asked(
              "How is the commute?",
              "I cycle to the office, it takes half an hour.",
              "The commit was reverted."),
          new Asked(
              "Which sport is done in winter?",
              "We go skiing every January.",
              "The winter release slipped."));

  @Test
  void shouldPutAnswersNearerThanOtherTurns() {
    assertThat(ASKED)
        .allSatisfy(
            asked ->
                assertThat(cosine(asked.question(), asked.answer()))
                    .isGreaterThan(cosine(asked.question(), asked.other())));
  }

  @Test
  void shouldGiveTheSameVectorToTheBit() {
    float[] before = encoder.of("I moved to York last month.");
    encoder.of("Something else, and longer than that, was asked in between.");

    assertThat(encoder.of("I moved to York last month.")).containsExactly(before);
  }

  @Test
  void shouldGiveVectorsOfUnitLength() {
    float[] vector = encoder.of("word ".repeat(5_000));

    assertThat(vector).hasSize(384);
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
  }

  private double cosine(String left, String right) {
    return dot(encoder.of(left), encoder.of(right));
  }

  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }
}
