package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.PH_MOBILE_NUMBER;
import static dev.palimpsest.redact.EntityType.PH_TIN;

import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Check;
import dev.palimpsest.redact.check.WeightedSum;
import java.util.List;

/** The identifiers and mobile numbers of the Philippines. */
public final class PhRecognizers implements RecognizerSet {
  /** The check digit of the nine before the branch code; the BIR does not publish the rule. */
  private static final Check TIN =
      value ->
          WeightedSum.modulo(11, 9, 8, 7, 6, 5, 4, 3, 2, -1)
              .judge(value.replace("-", "").substring(0, 9));

  private static final String[] TIN_WORDS = {
    "tin", "taxpayer identification number", "bir", "taxpayer id", "tax id"
  };

  private static final String[] MOBILE = {
    "mobile", "cell", "cellphone", "phone", "call", "text", "sms", "viber", "gcash", "number"
  };

  @Override
  public String version() {
    return "ph/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(PH_TIN, Whole.number("\\d{3}-\\d{3}-\\d{3}(?:-\\d{3}(?:\\d{2})?)?|\\d{12}"))
            .score(0.1)
            .check(TIN.confirming(), 0.3)
            .near(TIN_WORDS)
            .digits(9, 17),
        Form.of(PH_TIN, Whole.number("\\d{9}")).passing(TIN, 0.2).near(TIN_WORDS).digits(9, 9),
        Form.of(
                PH_MOBILE_NUMBER,
                "(?<![\\p{IsLatin}\\d_+])\\+63[ -]?\\(?9\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{4}(?![\\p{IsLatin}\\d_])")
            .score(0.95)
            .near(MOBILE)
            .gate(Gate.character('+'))
            .digits(12, 18),
        Form.of(
                PH_MOBILE_NUMBER,
                Whole.number("(?:63|0)[ -]?\\(?9\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{4}"))
            .score(0.6)
            .near(MOBILE)
            .digits(11, 17));
  }
}
