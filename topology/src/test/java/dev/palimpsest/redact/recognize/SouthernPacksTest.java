package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of Australia, South Africa and Nigeria. */
class SouthernPacksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AU_ABN | ABN «53 004 085 616»",
        "AU_ABN | «18 123 456 789»",
        "AU_ACN | order 004085616",
        "AU_TFN | order 123456782",
        "AU_MEDICARE | call 3951456781",
        "ZA_ID_NUMBER | «8507121234187»",
        "ZA_ID_NUMBER | «920229 4836 088»",
        "ZA_ID_NUMBER | at 1719999999999",
        "NG_NIN | order 70123456782",
        "NG_VEHICLE_REGISTRATION | part ABC-123DE"
      })
  void shouldFindWhatIsMarked(EntityType type, String marked) {
    Marks.expect(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AU_ACN | ACN «004 085 616»",
        "AU_ACN | ACN «004085616»",
        "AU_TFN | tax file number «123 456 782»",
        "AU_MEDICARE | medicare card «3951 45678 1»",
        "NG_NIN | NIN «70123456782»",
        "NG_VEHICLE_REGISTRATION | plate number «ABC-123DE»"
      })
  void shouldFindWhatIsAnnounced(EntityType type, String marked) {
    Marks.expectWhenAnnounced(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AU_ABN | 53 004 085 617",
        "AU_ACN | 004 085 617",
        "AU_TFN | 123 456 783",
        "AU_MEDICARE | 3951456791",
        "AU_MEDICARE | 1951456781",
        "ZA_ID_NUMBER | 8507121234188",
        "ZA_ID_NUMBER | 8513121234187",
        "ZA_ID_NUMBER | 9302294836087",
        "NG_NIN | 70123456783",
        "NG_NIN | 701234567820",
        "NG_VEHICLE_REGISTRATION | ABC-12DE"
      })
  void shouldRefuseWhatIsNotIssued(EntityType type, String text) {
    Marks.expectRefused(type, text);
  }
}
