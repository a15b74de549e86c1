package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.NG_NIN;
import static dev.palimpsest.redact.EntityType.NG_VEHICLE_REGISTRATION;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Verhoeff;
import java.util.List;

/** The identifiers of Nigeria. */
public final class NgRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "ng/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(NG_NIN, Whole.number("\\d{11}"))
            .passing(new Verhoeff(), 0.4)
            .near(
                "nin",
                "national identification number",
                "national identity number",
                "nimc",
                "national identity")
            .digits(11, 11),
        Form.of(NG_VEHICLE_REGISTRATION, Whole.code("[a-z]{3}[- ]?\\d{3}[a-z]{2}"))
            .score(0.4)
            .near(
                "plate number",
                "vehicle registration",
                "license plate",
                "number plate",
                "plate",
                "vehicle")
            .digits(3, 9));
  }
}
