package dev.palimpsest.redact;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats are found in the spellings that people use, and their look-alikes are not. */
class FormatsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "write to «zoe@nordlicht.example» soon",
        "«long.local.part.long.local.part.long.local.part.long.local.part.long.local.part.long.local.part.x@example.org»",
        "mail «zoe at nordlicht dot com» please",
        "«zoe [at] nordlicht [dot] org»",
        "«zoe(at)nordlicht.de»",
        "5@3.50 each",
        "look at the dot on the map",
        "at noon dot matrix"
      })
  void shouldFindEmailAddresses(String marked) {
    Marked.expect(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call me at «0494 11 22 33»",
        "Mobile: «737 219 000»",
        "fax «(898)555-3621x0135»",
        "«+41 (0)85 806 98 00»",
        "ring «06 11 22 33 44» now",
        "tel. «030/901820»",
        "his phone number is «138****5670»",
        "from 2024-01-15 to 2024-02-01",
        "on 15.01.2024 10",
        "order «5403926870»",
        "paid 1 234 567 for it",
        "$415 555 2671",
        "at 1647725122 exactly",
        "10.22.33.44.55"
      })
  void shouldFindPhoneNumbers(String marked) {
    Marked.expect(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my card «6759649826438453» and",
        "«3530111333300000»",
        "«4222222222222»",
        "«4111111111111111» «12/27» «123»",
        "time 1647725122227",
        "my cvv is «123»",
        "the card expires «09/2029»"
      })
  void shouldFindPaymentCards(String marked) {
    Marked.expect(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from «2001:db8::10.0.0.1» on",
        "«fe80::1%eth0/64»",
        "net «10.0.0.0/8» is",
        "a::b in code",
        "std::abc",
        "at 12:34:56",
        "version 1.2.3.4",
        "MAC «0a:23:f5:67:89:ac»",
        "is «aabb.ccdd.eeff»",
        "00:1A:2B:3C:4D"
      })
  void shouldFindAddressesOfNetworks(String marked) {
    Marked.expect(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to «1BoatSLRHtKNngkdXEeobR76b53LETtpyT»",
        "1BoatSLRHtKNngkdXEeobR76b53LETtpyU",
        "«0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed»",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
        "IMEI «490154203237518»",
        "IMEI 490154203237519",
        "VIN «1M8GDM9AXKP042788»",
        "BIC: «DEUTDEFF500»",
        "DEUTDEFF"
      })
  void shouldFindWalletsAndThings(String marked) {
    Marked.expect(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This «82» year old woman",
        "he is «54» y/o.",
        "my sister just turned «43»",
        "in 20 years we see"
      })
  void shouldFindAges(String marked) {
    Marked.expect(marked);
  }
}
