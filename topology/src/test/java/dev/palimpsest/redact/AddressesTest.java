package dev.palimpsest.redact;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Street addresses are found as each country writes them. */
class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I live at «45 Maple Street, Springfield, IL 62701» now",
        "Sie wohnt in der «Gartenstraße 12»",
        "adresse: «45 Rue de la Paix, 75002 Paris»",
        "send it to «P.O. Box 1234»",
        "«Unit 2050 Box 4190\nAPO AE 09100» please",
        "habita en «Calle Mayor 5»",
        "na «ul. Długa 7»",
        "bij «Keizersgracht 123»",
        "på «Storgatan 8»",
        "«Via Roma 12»",
        "meet me at «221 Baker Street Apt. 4»",
        "the corner of the page 3",
        "2 PM walk",
        "4 via FedEx Ground",
        "Scoring 92 points",
        "Toyota RAV4",
        "In 2019 Wall Street fell",
        "12 May 2024"
      })
  void shouldFindAddresses(String marked) {
    Marked.expect(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZIP: «48750»",
        "my zip code is «90210-1234»",
        "Postleitzahl «10115»",
        "zip it 5 times"
      })
  void shouldFindPostalCodes(String marked) {
    Marked.expect(marked);
  }
}
