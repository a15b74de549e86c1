package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.check.Check;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Business identifier codes of banks (ISO 9362): with a country that exists, and announced. */
final class SwiftCodes {
  private static final int COUNTRY = 4;
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private SwiftCodes() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                EntityType.SWIFT_CODE,
                "(?<![\\w-])[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?+(?![\\w-])")
            .score(0.2)
            .check(SwiftCodes::judge)
            .near("swift", "swift code", "bic", "swift/bic", "bank identifier", "bankleitzahl")
            .gate(Gate.literals("swift", "bic", "bank identifier")));
  }

  private static Check.Result judge(String value) {
    String country = value.substring(COUNTRY, COUNTRY + 2);
    boolean exists = COUNTRIES.contains(country) || country.equals("XK");
    return exists ? Check.Result.UNKNOWN : Check.Result.FAIL;
  }
}
