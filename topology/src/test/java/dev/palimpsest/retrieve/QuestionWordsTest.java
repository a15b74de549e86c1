package dev.palimpsest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionWordsTest {
  @Test
  void shouldLeaveOutWhatMakesASentenceAQuestion() {
    assertThat(QuestionWords.of("When did they go to the climbing hall?"))
        .isEqualTo("go climbing hall");
  }

  @Test
  void shouldKeepAQuestionThatHasNoOtherWords() {
    assertThat(QuestionWords.of("who is it?")).isEqualTo("who is it?");
  }
}
