package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.NL_BSN;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.WeightedSum;
import java.util.List;

/** The identifiers of the Netherlands. */
public final class NlRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "nl/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                NL_BSN,
                Whole.number("\\d{4}\\.\\d{2}\\.\\d{3}|\\d{3}([ .-])\\d{3}\\1\\d{3}|\\d{9}"))
            .passing(WeightedSum.modulo(11, 9, 8, 7, 6, 5, 4, 3, 2, -1), 0.4)
            .near(
                "bsn",
                "burgerservicenummer",
                "burger service nummer",
                "sofinummer",
                "sofi-nummer",
                "persoonsnummer",
                "citizen service number")
            .digits(9, 11));
  }
}
