package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers of India, Singapore, South Korea, Thailand, the Philippines and Turkey. */
class AsianPacksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IN_AADHAAR | «2341 2341 2346»",
        "IN_AADHAAR | order 234123412346",
        "IN_PAN | «AAPFU0939F»",
        "IN_GSTIN | GSTIN «27AAPFU0939F1ZV»",
        "IN_VOTER | part ABC1234567",
        "IN_VEHICLE_REGISTRATION | room AB1234",
        "SG_NRIC_FIN | «S8912345C» and «G5601234L»",
        "SG_UEN | «201512345C»",
        "SG_UEN | «T09LL0001D»",
        "SG_NRIC_FIN | code S1234567A",
        "KR_RRN | «850412-1123451»",
        "KR_RRN | since 2020 «850412-1123459»",
        "KR_FRN | «900823-5123456»",
        "KR_RRN | 주민등록번호는«850412-1123451»입니다",
        "KR_DRIVER_LICENSE | 11-22-333333-44",
        "TH_TNIN | «3-1012-01234-56-9»",
        "TH_TNIN | at 3101201234569",
        "PH_TIN | part 123-456-708",
        "PH_MOBILE_NUMBER | «+63 917 555 0123»",
        "PH_MOBILE_NUMBER | «0917-555-0123»",
        "PH_MOBILE_NUMBER | 9175550123",
        "TR_NATIONAL_ID | «12345678950»",
        "TR_LICENSE_PLATE | on 12 MAY 2024",
        "TR_PHONE_NUMBER | «+90 532 555 01 23»",
        "TR_PHONE_NUMBER | «0 (532) 555 01 23»",
        "TR_PHONE_NUMBER | order 5325550123"
      })
  void shouldFindWhatIsMarked(EntityType type, String marked) {
    Marks.expect(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IN_AADHAAR | aadhaar «509876543214»",
        "IN_PAN | PAN «AAPXU0939F»",
        "IN_PASSPORT | passport «K1234567»",
        "IN_PASSPORT | Indian passport «K12 34567»",
        "IN_VOTER | voter id «ABC1234567»",
        "IN_VEHICLE_REGISTRATION | vehicle «MH 12 AB 1234»",
        "IN_VEHICLE_REGISTRATION | plate «22BH1234AA»",
        "IN_VEHICLE_REGISTRATION | number plate «MHA1234»",
        "SG_NRIC_FIN | NRIC «S1234567A»",
        "SG_NRIC_FIN | nric «A1234567B»",
        "SG_UEN | UEN «53001234X»",
        "KR_RRN | 주민번호 «8504121123451»",
        "KR_FRN | 외국인등록번호 «9008235123456»",
        "KR_BRN | 사업자등록번호 «220-81-62517»",
        "KR_BRN | 사업자 «2208162517»",
        "KR_PASSPORT | 여권 «M123B4567»",
        "KR_PASSPORT | Korean passport «S12345678»",
        "KR_DRIVER_LICENSE | 운전면허 «11-22-333333-44»",
        "KR_DRIVER_LICENSE | 면허번호 «992233333344»",
        "TH_TNIN | เลขประจำตัวประชาชน «3101201234569»",
        "PH_TIN | TIN «123-456-708-000»",
        "PH_TIN | tin «123456708»",
        "TR_LICENSE_PLATE | plaka «34 AB 123»",
        "TR_LICENSE_PLATE | plaka «06-ABC-123»",
        "TR_PHONE_NUMBER | cep «532 555 01 23»"
      })
  void shouldFindWhatIsAnnounced(EntityType type, String marked) {
    Marks.expectWhenAnnounced(type, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IN_AADHAAR | 2341 2341 2347",
        "IN_AADHAAR | 123412341234",
        "IN_GSTIN | 38AAPFU0939F1ZV",
        "IN_GSTIN | 27AAPFU0939F1YV",
        "IN_PASSPORT | K0234567",
        "IN_VOTER | AB12345678",
        "SG_UEN | 53001234W",
        "SG_UEN | T09ZZ0001D",
        "KR_RRN | 851312-1123451",
        "KR_RRN | 850412-5123451",
        "KR_FRN | 900823-1123456",
        "KR_BRN | 220-81-62518",
        "KR_PASSPORT | A123B4567",
        "KR_DRIVER_LICENSE | 11-22-33333-44",
        "TH_TNIN | 3101201234568",
        "TH_TNIN | 3281201234569",
        "PH_TIN | 123456709",
        "PH_MOBILE_NUMBER | 0817 555 0123",
        "TR_NATIONAL_ID | 12345678951",
        "TR_NATIONAL_ID | 02345678950",
        "TR_LICENSE_PLATE | 82 AB 123",
        "TR_LICENSE_PLATE | 34 WX 123",
        "TR_PHONE_NUMBER | 0132 555 01 23"
      })
  void shouldRefuseWhatIsNotIssued(EntityType type, String text) {
    Marks.expectRefused(type, text);
  }
}
