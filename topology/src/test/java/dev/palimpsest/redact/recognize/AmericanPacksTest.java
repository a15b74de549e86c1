package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of the United States, Canada and Brazil. */
class AmericanPacksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "US_SSN | it is «219-09-9999».",
        "US_SSN | «219 09 9999» and «219.09.9998»",
        "US_SSN | SSN «219099999»",
        "US_SSN | SSN «078-05-1120», as in an old advertisement",
        "US_SSN | order 078-05-1120",
        "US_SSN | 219-09 9999",
        "US_SSN | 1219-09-9999",
        "US_SSN | 219-09-99991",
        "US_SSN | order 219099999",
        "US_SSN | part 4-219-09-9999",
        "US_SSN | version 2.219.09.9999",
        "US_ITIN | ITIN «912-78-1234»",
        "US_ITIN | «912 78 1234»",
        "US_ITIN | order 912781234",
        "US_MBI | «1EG4-TE5-MK72»",
        "US_MBI | medicare card «1eg4te5mk72»",
        "US_DRIVER_LICENSE | I drove 120 miles on route A12345",
        "US_PASSPORT | invoice A12345678",
        "US_BANK_NUMBER | order 1234567890",
        "US_NPI | at 1567890128 seconds",
        "ABA_ROUTING_NUMBER | order 026409588",
        "CA_SIN | «523-456-788»",
        "CA_SIN | a total of 523 456 788 people",
        "BR_CPF | CPF: «529.982.247-25».",
        "BR_CPF | «529982247-25»",
        "BR_CPF | pedido 12345678901",
        "BR_CNPJ | «45.678.901/0001-75»",
        "BR_CNPJ | CNPJ novo «12.ABC.345/01DE-35»",
        "BR_CNPJ | at 20240131235959"
      })
  void shouldFindWhatIsMarked(EntityType type, String marked) {
    Marks.expect(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "US_SSN | my social security number is «219099999»",
        "US_SSN | ssn «219-099999»",
        "US_SSN | ssn: «21909-9999»",
        "US_ITIN | my taxpayer id is «912-781234»",
        "US_PASSPORT | my passport number is «A12345678»",
        "US_PASSPORT | passport «123456789»",
        "US_DRIVER_LICENSE | driver's license «D1234567»",
        "US_DRIVER_LICENSE | Driver License: «12345678»",
        "US_BANK_NUMBER | my account number is «12345678901»",
        "US_NPI | NPI «1567890128»",
        "US_NPI | provider id «1567-890-128»",
        "ABA_ROUTING_NUMBER | routing number «026409588»",
        "ABA_ROUTING_NUMBER | ABA «0264-0958-8»",
        "MEDICAL_LICENSE | DEA number «BM6123450»",
        "CA_SIN | my SIN is «523456788»",
        "CA_SIN | NAS «523 456 788»",
        "BR_CNPJ | CNPJ «45678901000175»"
      })
  void shouldFindWhatIsAnnounced(EntityType type, String marked) {
    Marks.expectWhenAnnounced(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "US_SSN | 000-09-9999",
        "US_SSN | 666-09-9999",
        "US_SSN | 900-09-9999",
        "US_SSN | 219-00-9999",
        "US_SSN | 219-09-0000",
        "US_SSN | 111111111",
        "US_SSN | 078051120",
        "US_ITIN | 912-49-1234",
        "US_ITIN | 912-93-1234",
        "US_MBI | 1EG4-TE5-MS72",
        "US_MBI | 0SG4-TE5-MK72",
        "US_NPI | 1567890129",
        "US_NPI | 3567890128",
        "US_NPI | 1111111112",
        "ABA_ROUTING_NUMBER | 026409589",
        "ABA_ROUTING_NUMBER | 526409588",
        "MEDICAL_LICENSE | BM6123451",
        "CA_SIN | 523-456-789",
        "CA_SIN | 123-456 782",
        "CA_SIN | 823 456 783",
        "BR_CPF | 529.982.247-26",
        "BR_CPF | 111.111.111-11",
        "BR_CNPJ | 45.678.901/0001-76",
        "BR_CNPJ | 12.ABC.345/01DE-36"
      })
  void shouldRefuseWhatIsNotIssued(EntityType type, String text) {
    Marks.expectRefused(type, text);
  }
}
