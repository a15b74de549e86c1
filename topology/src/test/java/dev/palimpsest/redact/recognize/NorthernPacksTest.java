package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of the Netherlands, Poland, Sweden and Finland. */
class NorthernPacksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NL_BSN | order 111222333",
        "PL_PESEL | PESEL «85071212347».",
        "PL_PESEL | PESEL«03240511116»",
        "PL_PESEL | 1-85071212347",
        "SE_PERSONNUMMER | «640823-3234»",
        "SE_PERSONNUMMER | «196408233234» är mitt",
        "SE_PERSONNUMMER | samordningsnummer «811278-9873»",
        "SE_PERSONNUMMER | over a hundred: «010203+1234»",
        "SE_PERSONNUMMER | log 20070622-1702",
        "SE_PERSONNUMMER | at 200706221702",
        "SE_PERSONNUMMER | id«640823-3234»ok",
        "FI_PERSONAL_IDENTITY_CODE | hetu «150678-123L».",
        "FI_PERSONAL_IDENTITY_CODE | is«290204A4562»",
        "FI_PERSONAL_IDENTITY_CODE | «010203E9013»"
      })
  void shouldFindWhatIsMarked(EntityType type, String marked) {
    Marks.expect(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NL_BSN | BSN «111222333»",
        "NL_BSN | burgerservicenummer «1112.22.333»",
        "NL_BSN | bsn «123 456 782»",
        "SE_PERSONNUMMER | personnummer «6408233234»",
        "SE_PERSONNUMMER | personnummer «20070622-1702»",
        "SE_ORGANISATIONSNUMMER | organisationsnummer «556036-0793»",
        "SE_ORGANISATIONSNUMMER | orgnr «2120000357»"
      })
  void shouldFindWhatIsAnnounced(EntityType type, String marked) {
    Marks.expectWhenAnnounced(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "NL_BSN | 111222334",
        "NL_BSN | 000000000",
        "PL_PESEL | 85071212348",
        "PL_PESEL | 85131212347",
        "PL_PESEL | 850712123470",
        "SE_PERSONNUMMER | 640823-3235",
        "SE_PERSONNUMMER | 641323-3234",
        "SE_PERSONNUMMER | 1964082332345",
        "SE_ORGANISATIONSNUMMER | 556036-0794",
        "SE_ORGANISATIONSNUMMER | 011603-0791",
        "FI_PERSONAL_IDENTITY_CODE | 150678-123M",
        "FI_PERSONAL_IDENTITY_CODE | 290200+1239",
        "FI_PERSONAL_IDENTITY_CODE | 150678/123L"
      })
  void shouldRefuseWhatIsNotIssued(EntityType type, String text) {
    Marks.expectRefused(type, text);
  }
}
