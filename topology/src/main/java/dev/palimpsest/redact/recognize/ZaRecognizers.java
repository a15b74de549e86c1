package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.ZA_ID_NUMBER;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.SouthAfricanId;
import java.util.List;

/** The identifiers of South Africa. */
public final class ZaRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "za/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(ZA_ID_NUMBER, Whole.number("\\d{6} ?\\d{4} ?[0-2][89]\\d"))
            .passing(new SouthAfricanId(), 0.9)
            .near(
                "id number",
                "identity number",
                "south african id",
                "rsa id",
                "smart id",
                "national id",
                "said")
            .digits(13, 15));
  }
}
