package dev.palimpsest.recall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremiseTest {

  @ParameterizedTest
  @CsvSource({
    "Dana lives in Leeds, I live in Leeds",
    "dana is a nurse, I am a nurse",
    "The user studies at Hull, I study at Hull",
    "She teaches her son, I teach my son",
    "They have two dogs, I have two dogs",
    "He goes by train, I go by train",
    "Dana's dog is a whippet, My dog is a whippet",
    "Dana no longer smokes, I no longer smokes",
    "Danae lives in Leeds, Danae lives in Leeds",
    "Tom lives in Leeds, Tom lives in Leeds",
    "I live in Leeds, I live in Leeds",
  })
  void shouldSayItAsTheSubjectWould(String premise, String words) {
    assertThat(Premise.of(premise, "dana").words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "work.role=chef, work.role, chef",
    "residence.city = Leeds , residence.city, Leeds",
  })
  void shouldReadSlotAndValue(String premise, String slot, String value) {
    assertThat(Premise.of(premise, "dana").slot()).contains(slot);
    assertThat(Premise.of(premise, "dana").value()).contains(value);
  }

  @ParameterizedTest
  @CsvSource({"I am 34 now, 34, true", "I am 340, 34, false", "I like C++, c++, true"})
  void shouldFindWholeValues(String premise, String value, boolean named) {
    assertThat(Premise.of(premise, "").names(value)).isEqualTo(named);
  }
}
