package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of France, Spain and Italy. */
class RomancePacksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FR_NIR | numéro de sécu «1 85 06 75 116 003 73»",
        "FR_NIR | «185067511600373»",
        "FR_NIR | née en Corse: «2 76 02 2A 004 123 11»",
        "ES_NIF | DNI «51234567C».",
        "ES_NIF | «51234567-C»",
        "ES_NIE | «Y2345678Z»",
        "ES_NIE | «Y-2345678-Z»",
        "IT_FISCAL_CODE | «RSSMRA85T10A562S»",
        "IT_FISCAL_CODE | cf «bncgli92e57f205j»",
        "IT_FISCAL_CODE | omocodia «RSSMRA85T10A56NH»",
        "IT_VAT_CODE | ordine 07483820150",
        "IT_PASSPORT | pacco AA1234567",
        "ES_PASSPORT | pedido ABC123456"
      })
  void shouldFindWhatIsMarked(EntityType type, String marked) {
    Marks.expect(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ES_PASSPORT | pasaporte «ABC123456»",
        "IT_VAT_CODE | P.IVA «07483820150»",
        "IT_VAT_CODE | partita IVA «0748 382_0150»",
        "IT_DRIVER_LICENSE | patente «RM1234567X»",
        "IT_DRIVER_LICENSE | patente di guida «U1B23C4D5E»",
        "IT_IDENTITY_CARD | documento «CA12345AA»",
        "IT_IDENTITY_CARD | carta di identità «AT 1234567»",
        "IT_PASSPORT | passaporto «YA1234567»"
      })
  void shouldFindWhatIsAnnounced(EntityType type, String marked) {
    Marks.expectWhenAnnounced(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FR_NIR | 185067511600374",
        "FR_NIR | 185137511600373",
        "ES_NIF | 51234567D",
        "ES_NIE | Y2345678A",
        "IT_FISCAL_CODE | RSSMRA85T32A562S",
        "IT_FISCAL_CODE | RSSMRA85T72A562S",
        "IT_FISCAL_CODE | RSSMRA85F10A562S",
        "IT_VAT_CODE | 07483820151",
        "IT_VAT_CODE | 00000000000"
      })
  void shouldRefuseWhatIsNotIssued(EntityType type, String text) {
    Marks.expectRefused(type, text);
  }
}
