package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.AT_SVNR;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.AustrianSocialInsurance;
import java.util.List;

/** The identifiers of Austria. */
public final class AtRecognizers implements RecognizerSet {
  private static final String[] SVNR = {
    "svnr",
    "sv-nummer",
    "sv-nr",
    "sozialversicherungsnummer",
    "versicherungsnummer",
    "sozialversicherung",
    "e-card",
    "ecard"
  };

  @Override
  public String version() {
    return "at/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(AT_SVNR, Whole.number("[1-9]\\d{3}[ /-]\\d{6}"))
            .passing(new AustrianSocialInsurance(), 0.9)
            .near(SVNR)
            .digits(10, 11),
        Form.of(AT_SVNR, Whole.number("[1-9]\\d{9}"))
            .passing(new AustrianSocialInsurance(), 0.4)
            .near(SVNR)
            .digits(10, 10));
  }
}
