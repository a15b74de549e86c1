package dev.palimpsest.redact.check;

import static dev.palimpsest.redact.check.Check.Result.FAIL;
import static dev.palimpsest.redact.check.Check.Result.PASS;
import static dev.palimpsest.redact.check.Check.Result.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each check says of right numbers, wrong ones, and those that it cannot tell. */
class ChecksTest {
  private static final Check BSN = WeightedSum.modulo(11, 9, 8, 7, 6, 5, 4, 3, 2, -1);

  static Stream<Arguments> judgements() {
    Check vat = new Mod11Mod10().confirming();
    return Stream.of(
        arguments(BSN, "111222333", PASS),
        arguments(BSN, "1112.22.333", PASS),
        arguments(BSN, "111222334", FAIL),
        arguments(BSN, "11122233", FAIL),
        arguments(BSN, "000000000", FAIL),
        arguments(
            new WeightedSum(89, -10, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19), "53004085616", PASS),
        arguments(new Luhn(), "523-456-788", PASS),
        arguments(new Luhn(), "523-456-789", FAIL),
        arguments(new Luhn(), "", FAIL),
        arguments(new Luhn("80840"), "1567890128", PASS),
        arguments(new Luhn(), "1567890128", FAIL),
        arguments(new Verhoeff(), "2341 2341 2346", PASS),
        arguments(new Verhoeff(), "2341 2341 2364", FAIL),
        arguments(new Mod11Mod10(), "813123459", PASS),
        arguments(new Mod11Mod10(), "813123458", FAIL),
        arguments(vat, "DE813123459", PASS),
        arguments(vat, "DE813123458", UNKNOWN),
        arguments(new Icao9303(), "LZ6311T48", PASS),
        arguments(new Icao9303(), "lz6311t48", PASS),
        arguments(new Icao9303(), "LZ6311T49", FAIL),
        arguments(new GermanTaxId(), "36471259832", PASS),
        arguments(new GermanTaxId(), "36471259823", FAIL),
        arguments(new GermanTaxId(), "3647125983", FAIL),
        arguments(GermanInsuranceNumber.pension(), "65 170839 J 003", PASS),
        arguments(GermanInsuranceNumber.pension(), "65170839K003", FAIL),
        arguments(GermanInsuranceNumber.pension(), "65990839J003", FAIL),
        arguments(GermanInsuranceNumber.health(), "K213456780", PASS),
        arguments(GermanInsuranceNumber.health(), "K213456781", FAIL),
        arguments(GermanInsuranceNumber.health(), "1213456780", FAIL),
        arguments(new FrenchNir(), "276022A00412311", PASS),
        arguments(new FrenchNir(), "276022B00412311", FAIL),
        arguments(new SpanishLetter(), "51234567-C", PASS),
        arguments(new SpanishLetter(), "Z2345678C", FAIL),
        arguments(new SpanishLetter(), "C", FAIL),
        arguments(new ItalianFiscalCode(), "RSSMRA85T10A562S", PASS),
        arguments(new ItalianFiscalCode(), "RSSMRA85T10A562T", UNKNOWN),
        arguments(new ItalianFiscalCode(), "RSSMRA85T32A562S", FAIL),
        arguments(new FinnishIdentityCode(), "290204A4562", PASS),
        arguments(new FinnishIdentityCode(), "290205A4562", FAIL),
        arguments(SwedishNumber.person(), "19640823-3234", PASS),
        arguments(SwedishNumber.person(), "556036-0793", FAIL),
        arguments(SwedishNumber.organisation(), "556036-0793", PASS),
        arguments(new AustrianSocialInsurance(), "1237 010180", PASS),
        arguments(new Ean13(), "756.9217.0769.85", PASS),
        arguments(new Ean13(), "756.9217.0769.58", FAIL),
        arguments((Check) SingaporeNumber::identity, "S8912345C", PASS),
        arguments((Check) SingaporeNumber::identity, "S8912345D", UNKNOWN),
        arguments((Check) SingaporeNumber::entity, "53001234X", PASS),
        arguments((Check) SingaporeNumber::entity, "201512345D", FAIL),
        arguments((Check) KoreanNumber::resident, "850412-1123451", PASS),
        arguments((Check) KoreanNumber::resident, "850412-1123459", UNKNOWN),
        arguments((Check) KoreanNumber::foreigner, "900823-5123456", PASS),
        arguments((Check) KoreanNumber::business, "220-81-62517", PASS),
        arguments(new ThaiNumber(), "3101201234569", PASS),
        arguments(new TurkishNumber(), "12345678950", PASS),
        arguments(new TurkishNumber(), "12345678905", FAIL),
        arguments(new SouthAfricanId(), "8507121234187", PASS),
        arguments(new SouthAfricanId(), "8507121234385", FAIL),
        arguments(new Gstin(), "27AAPFU0939F1ZV", PASS),
        arguments(new Gstin(), "27AAPFU0939F1ZW", UNKNOWN),
        arguments(BrazilianNumber.person(), "529.982.247-25", PASS),
        arguments(BrazilianNumber.person(), "529.982.247-52", FAIL),
        arguments(BrazilianNumber.entity(), "12.ABC.345/01DE-35", PASS),
        arguments(BrazilianNumber.entity(), "12.ABD.345/01DE-35", FAIL),
        arguments(new SocialSecurityNumber(), "219-09-9999", UNKNOWN),
        arguments(new SocialSecurityNumber(), "078-05-1120", FAIL),
        arguments(new UkPlate(), "KE24 XYZ", PASS),
        arguments(new UkPlate(), "KE50 XYZ", FAIL));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("judgements")
  void shouldJudge(Check check, String value, Check.Result expected) {
    assertThat(check.judge(value)).isEqualTo(expected);
  }
}
