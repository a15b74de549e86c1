package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.SE_ORGANISATIONSNUMMER;
import static dev.palimpsest.redact.EntityType.SE_PERSONNUMMER;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.SwedishNumber;
import java.util.List;

/** The identifiers of Sweden. */
public final class SeRecognizers implements RecognizerSet {
  private static final String[] PERSON = {
    "personnummer",
    "pnr",
    "samordningsnummer",
    "svensk id",
    "födelsenummer",
    "personal identity number"
  };

  @Override
  public String version() {
    return "se/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                SE_PERSONNUMMER,
                Whole.digits(
                    "(?:1[89])?\\d{6}[-+]\\d{4}|20\\d{6}[-+](?!(?:[01]\\d|2[0-3])[0-5]\\d)\\d{4}|1[89]\\d{10}"))
            .passing(SwedishNumber.person(), 0.9)
            .near(PERSON)
            .digits(10, 13),
        Form.of(
                SE_PERSONNUMMER,
                Whole.digits("(?:20)?\\d{10}|20\\d{6}[-+](?:[01]\\d|2[0-3])[0-5]\\d"))
            .passing(SwedishNumber.person(), 0.4)
            .near(PERSON)
            .digits(10, 13),
        Form.of(SE_ORGANISATIONSNUMMER, Whole.digits("\\d{6}-?\\d{4}"))
            .passing(SwedishNumber.organisation(), 0.4)
            .near("organisationsnummer", "orgnr", "org nr", "org.nr", "orgnummer", "företagsnummer")
            .digits(10, 11));
  }
}
