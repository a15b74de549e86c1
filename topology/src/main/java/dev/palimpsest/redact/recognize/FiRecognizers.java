package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.FI_PERSONAL_IDENTITY_CODE;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.FinnishIdentityCode;
import java.util.List;

/** The identifiers of Finland. */
public final class FiRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "fi/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                FI_PERSONAL_IDENTITY_CODE,
                Whole.digits(
                    "(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}[-+a-fu-y]\\d{3}[\\da-fhj-npr-y](?![\\p{IsLatin}\\d_])"))
            .passing(new FinnishIdentityCode(), 0.95)
            .near(
                "hetu",
                "henkilötunnus",
                "henkilötunnukseni",
                "personbeteckning",
                "personbeteckningen",
                "personal identity code")
            .digits(9, 11));
  }
}
