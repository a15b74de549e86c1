package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of the United Kingdom. */
class BritishPackTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UK_NINO | NI number «AB 12 34 56 C».",
        "UK_NINO | «ab123456c»",
        "UK_NINO | SKU XAB123456C",
        "UK_DRIVING_LICENCE | «BROWN712204JA9XY» expires",
        "UK_DRIVING_LICENCE | «FOX99807317K99ZZ»",
        "UK_NHS | call 485 777 3457",
        "UK_POSTCODE | seat B1 2CD",
        "UK_VEHICLE_REGISTRATION | model KE24 XYZ",
        "UK_VEHICLE_REGISTRATION | my car did the 5 k run",
        "UK_PASSPORT | parcel AB1234567"
      })
  void shouldFindWhatIsMarked(EntityType type, String marked) {
    Marks.expect(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UK_NHS | NHS number «485 777 3457»",
        "UK_NHS | NHS: «6230001195»",
        "UK_NHS | nhs «485-777-3457»",
        "UK_PASSPORT | British passport «AB1234567»",
        "UK_POSTCODE | my address is «SW1A 2AA»",
        "UK_POSTCODE | postcode «b33 8th»",
        "UK_POSTCODE | ship to the postcode «DN551PT»",
        "UK_VEHICLE_REGISTRATION | my car is «KE24 XYZ»",
        "UK_VEHICLE_REGISTRATION | number plate «ke73abc»",
        "UK_VEHICLE_REGISTRATION | registration «P123 KLM»",
        "UK_VEHICLE_REGISTRATION | registration «KLM 123P»"
      })
  void shouldFindWhatIsAnnounced(EntityType type, String marked) {
    Marks.expectWhenAnnounced(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UK_NHS | 4857773458",
        "UK_NINO | GB123456A",
        "UK_NINO | DA123456A",
        "UK_NINO | AO123456A",
        "UK_NINO | AB123456E",
        "UK_PASSPORT | A1234567",
        "UK_PASSPORT | AB12345678",
        "UK_POSTCODE | SW1A 2CA",
        "UK_POSTCODE | Q1 1AA",
        "UK_DRIVING_LICENCE | BROWN713204JA9XY",
        "UK_DRIVING_LICENCE | BR9WN712204JA9XY",
        "UK_VEHICLE_REGISTRATION | KE30 XYZ",
        "UK_VEHICLE_REGISTRATION | KI24 XYZ"
      })
  void shouldRefuseWhatIsNotIssued(EntityType type, String text) {
    Marks.expectRefused(type, text);
  }
}
