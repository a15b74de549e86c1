package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.CH_AHV;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Ean13;
import java.util.List;

/** The identifiers of Switzerland. */
public final class ChRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "ch/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(CH_AHV, Whole.number("756([ .]?)\\d{4}\\1\\d{4}\\1\\d{2}"))
            .passing(new Ean13(), 0.95)
            .near(
                "ahv",
                "ahv-nummer",
                "ahv-nr",
                "avs",
                "numéro avs",
                "no avs",
                "sozialversicherungsnummer",
                "navs")
            .digits(13, 16));
  }
}
