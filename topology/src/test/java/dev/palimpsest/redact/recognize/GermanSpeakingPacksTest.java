package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of Germany, Austria and Switzerland. */
class GermanSpeakingPacksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DE_TAX_ID | Steuer-ID: «36471259832».",
        "DE_TAX_ID | «36 471 259 832»",
        "DE_VAT_ID | USt-IdNr. «DE813123459»",
        "DE_VAT_ID | «DE 813 123 459»",
        "DE_SOCIAL_SECURITY | «65170839J003»",
        "DE_SOCIAL_SECURITY | RVNR «65 170839 J 003»",
        "DE_HANDELSREGISTER | Amtsgericht Köln, «HRB 12345»",
        "DE_HANDELSREGISTER | HRC 12345",
        "DE_PLZ | Bestellung 50667",
        "DE_KFZ | Modell K AB 123",
        "DE_BSNR | Bestellung 381234567",
        "DE_PASSPORT | Artikel CH2FX01K8",
        "AT_SVNR | SVNR «1237 010180»",
        "AT_SVNR | «7822-240371»",
        "CH_AHV | «756.9217.0769.85»",
        "CH_AHV | AHV-Nr. «7569217076985»"
      })
  void shouldFindWhatIsMarked(EntityType type, String marked) {
    Marks.expect(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DE_ID_CARD | Personalausweis «LZ6311T48»",
        "DE_ID_CARD | Ausweis «T01000127»",
        "DE_PASSPORT | Reisepass «CH2FX01K8»",
        "DE_HEALTH_INSURANCE | Krankenkasse, KVNR «K213456780»",
        "DE_LANR | LANR «345678801»",
        "DE_BSNR | BSNR «381234567»",
        "DE_FUEHRERSCHEIN | Führerschein «MU12345678K»",
        "DE_FUEHRERSCHEIN | Führerscheinnummer «B012345678A»",
        "DE_TAX_NUMBER | Steuernummer «133/8150/8159»",
        "DE_TAX_NUMBER | Finanzamt: «0533081508159»",
        "DE_KFZ | Kennzeichen «K-AB 123»",
        "DE_KFZ | Kennzeichen «FÜ AB 123H»",
        "DE_PLZ | PLZ «50667»",
        "AT_SVNR | Sozialversicherungsnummer «1237010180»"
      })
  void shouldFindWhatIsAnnounced(EntityType type, String marked) {
    Marks.expectWhenAnnounced(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "DE_TAX_ID | 36471259833",
        "DE_TAX_ID | 06471259832",
        "DE_TAX_ID | 11223344556",
        "DE_SOCIAL_SECURITY | 65170839J004",
        "DE_SOCIAL_SECURITY | 65171339J003",
        "DE_HEALTH_INSURANCE | K213456781",
        "DE_ID_CARD | LZ6311T49",
        "DE_PASSPORT | CH2FX01K9",
        "DE_LANR | 345678901",
        "DE_BSNR | 000000000",
        "DE_PLZ | 00123",
        "DE_PLZ | 99999",
        "DE_TAX_NUMBER | 1733081508159",
        "DE_KFZ | KOEL AB 123",
        "AT_SVNR | 1238 010180",
        "AT_SVNR | 0237 010180",
        "AT_SVNR | 1237 320180",
        "CH_AHV | 756.9217.0769.86",
        "CH_AHV | 757.9217.0769.85"
      })
  void shouldRefuseWhatIsNotIssued(EntityType type, String text) {
    Marks.expectRefused(type, text);
  }
}
