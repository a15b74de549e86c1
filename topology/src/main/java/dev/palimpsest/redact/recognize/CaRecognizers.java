package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.CA_SIN;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Luhn;
import java.util.List;

/** The identifiers of Canada. */
public final class CaRecognizers implements RecognizerSet {
  private static final String[] SIN = {
    "sin",
    "sin number",
    "social insurance",
    "social insurance number",
    "nas",
    "numéro nas",
    "assurance sociale",
    "numéro d'assurance sociale"
  };

  @Override
  public String version() {
    return "ca/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(CA_SIN, Whole.number("[1-79]\\d{2}-\\d{3}-\\d{3}"))
            .passing(new Luhn(), 0.6)
            .near(SIN)
            .digits(9, 11),
        Form.of(CA_SIN, Whole.number("[1-79]\\d{2} \\d{3} \\d{3}|[1-79]\\d{8}"))
            .passing(new Luhn(), 0.4)
            .near(SIN)
            .digits(9, 11));
  }
}
