package dev.palimpsest.encode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Bearings;
import org.junit.jupiter.api.Test;

class AliasesTest {
  private final Encoder encoder = Encoder.shipped();
  private final Bearings pairs = SecondReading.shipped();

  @Test
  void shouldReadATokenAlikeWhateverTheKeyItWasMadeWith() {
    assertThat(
            pairs.of(
                "My sister PERSON_K1_AAAA1111 lives in Hull.", "PERSON_K1_AAAA1111 left Hull."))
        .isEqualTo(
            pairs.of("My sister PERSON_K2_ZZ9ZZ9Z lives in Hull.", "PERSON_K2_ZZ9ZZ9Z left Hull."));
  }

  @Test
  void shouldTellTokensApart() {
    assertThat(pairs.of("My boss is PERSON_K1_AAAA1111.", "My boss is PERSON_K1_AAAA1111."))
        .isNotEqualTo(pairs.of("My boss is PERSON_K1_AAAA1111.", "My boss is PERSON_K1_BBBB2222."));
  }

  @Test
  void shouldGiveTheWholeTokenAsAValue() {
    String text = "My dentist is PERSON_K1_AAAA1111BBBB.";
    assertThat(encoder.read("", text).values())
        .allSatisfy(
            part ->
                assertThat(text.substring(part.start(), part.end()))
                    .doesNotContainPattern("^PERSON_K1_.{0,11}$"));
  }
}
