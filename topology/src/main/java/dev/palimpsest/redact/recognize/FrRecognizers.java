package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.FR_NIR;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.FrenchNir;
import java.util.List;

/** The identifiers of France. */
public final class FrRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "fr/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                FR_NIR,
                Whole.code(
                    "[1-478] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:2[ab]|\\d{2}) ?\\d{3} ?\\d{3} ?[ /]?\\d{2}"))
            .passing(new FrenchNir(), 0.95)
            .near(
                "nir",
                "insee",
                "sécurité sociale",
                "securite sociale",
                "numéro de sécurité sociale",
                "n° sécu",
                "numéro de sécu",
                "sécu",
                "carte vitale",
                "assuré social",
                "social security")
            .digits(13, 22));
  }
}
