package dev.palimpsest.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The nightly export of invoices takes 40 minutes, can we cut it? | With the invoice export down to 25 minutes nightly, what next?",
        "We have 12 bee hives in the orchard now, what do they need? | Now that there are fifteen hives in the orchard, how much feed?",
        "The choir rehearsal before the concert is at 6 pm on Friday | Remind me that the choir rehearsal on Friday starts at 7:30 pm",
        "Our harvest festival is on September 14, what to plan? | Since the harvest festival is now on September 21, shall I rebook?",
      })
  void shouldSeeANewValueOfOneMatter(String earlier, String later) {
    assertThat(renewed(earlier, later)).isGreaterThanOrEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The nightly export of invoices takes 40 minutes | Is 40 minutes for the nightly export of invoices a lot?",
        "The nightly export of invoices takes 40 minutes | I walk the dog for 25 minutes",
        "We have 12 bee hives in the orchard | There are 15 apple trees left at school",
        "We have 12 bee hives in the orchard | The hives in the orchard weigh 15 kg",
        "Nothing is counted here | The hives in the orchard weigh 15 kg",
      })
  void shouldSeeNoneInAnother(String earlier, String later) {
    assertThat(renewed(earlier, later)).isLessThan(0.6);
  }

  private static double renewed(String earlier, String later) {
    return Quantities.in(later).renew(Quantities.in(earlier));
  }
}
