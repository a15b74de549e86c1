package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.PL_PESEL;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.WeightedSum;
import java.util.List;

/** The identifiers of Poland. */
public final class PlRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "pl/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                PL_PESEL,
                Whole.digits("\\d{2}(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12]\\d|3[01])\\d{5}"))
            .passing(WeightedSum.modulo(10, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1), 0.5)
            .near("pesel", "numer pesel", "nr pesel")
            .digits(11, 11));
  }
}
