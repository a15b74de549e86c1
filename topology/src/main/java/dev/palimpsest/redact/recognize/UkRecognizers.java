package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.UK_DRIVING_LICENCE;
import static dev.palimpsest.redact.EntityType.UK_NHS;
import static dev.palimpsest.redact.EntityType.UK_NINO;
import static dev.palimpsest.redact.EntityType.UK_PASSPORT;
import static dev.palimpsest.redact.EntityType.UK_POSTCODE;
import static dev.palimpsest.redact.EntityType.UK_VEHICLE_REGISTRATION;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.UkPlate;
import dev.palimpsest.redact.check.WeightedSum;
import java.util.List;

/** The identifiers of the United Kingdom. */
public final class UkRecognizers implements RecognizerSet {
  private static final String[] VEHICLE = {
    "vehicle",
    "registration",
    "number plate",
    "licence plate",
    "license plate",
    "reg",
    "vrn",
    "dvla",
    "v5c",
    "logbook",
    "mot",
    "car",
    "van"
  };

  @Override
  public String version() {
    return "uk/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(UK_NHS, Whole.number("\\d{3}[ -]?\\d{3}[ -]?\\d{4}"))
            .passing(WeightedSum.modulo(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), 0.4)
            .near("nhs", "national health service", "health service", "health authority", "patient")
            .digits(10, 12),
        Form.of(
                UK_NINO,
                Whole.code(
                    "(?!bg|gb|nk|kn|nt|tn|zz)[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]"))
            .score(0.6)
            .near("national insurance", "ni number", "ni no", "nino", "insurance number")
            .digits(6, 13),
        Form.of(UK_PASSPORT, Whole.code("[a-z]{2}\\d{7}"))
            .score(0.1)
            .near("passport", "travel document", "hmpo")
            .digits(7, 9),
        Form.of(
                UK_POSTCODE,
                Whole.code(
                    "gir\\s?0aa|[a-pr-uwyz](?:\\d[a-hjkpstuw]?|\\d{2}|[a-hk-y]\\d[abehmnprvwxy]?|[a-hk-y]\\d{2})\\s?\\d[abd-hjlnp-uw-z]{2}"))
            .score(0.2)
            .near(
                "postcode",
                "post code",
                "postal code",
                "zip",
                "address",
                "deliver",
                "delivery",
                "shipping",
                "live at",
                "lives at",
                "living at",
                "moved to",
                "street",
                "road",
                "avenue",
                "lane")
            .digits(1, 8),
        Form.of(
                UK_DRIVING_LICENCE,
                Whole.code(
                    "(?:[a-z]{5}|[a-z]{4}9|[a-z]{3}99|[a-z]{2}999|[a-z]9999)\\d(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12]\\d|3[01])\\d[a-z9]{2}[a-z\\d][a-z]{2}"))
            .score(0.9)
            .near(
                "driving licence",
                "driving license",
                "driver's licence",
                "driver's license",
                "dvla",
                "licence number",
                "license number")
            .digits(6, 16),
        Form.of(UK_VEHICLE_REGISTRATION, Whole.code("[a-hj-pr-y]{2}\\d{2}[ -]?[a-hj-pr-z]{3}"))
            .passing(new UkPlate(), 0.4)
            .near(VEHICLE)
            .digits(2, 8),
        Form.of(
                UK_VEHICLE_REGISTRATION,
                Whole.code(
                    "[a-hj-npr-tv-y]\\d{1,3}[a-hj-pr-y][a-hj-pr-z]{2}|[a-hj-pr-z]{3}\\d{1,3}[a-hj-npr-tv-y]"))
            .score(0.2)
            .near(VEHICLE)
            .digits(1, 7),
        Form.of(
                UK_VEHICLE_REGISTRATION,
                Whole.code(
                    "(?-i:(?=[a-z]))(?:[a-hj-npr-tv-y]\\d{1,3}[ -][a-hj-pr-y][a-hj-pr-z]{2}|[a-hj-pr-z]{3}(?:[ -]\\d{1,3}[ -]?|\\d{1,3}[ -])[a-hj-npr-tv-y])"))
            .score(0.1)
            .digits(1, 9),
        Form.of(
                UK_VEHICLE_REGISTRATION,
                Whole.capitals(
                    "[A-HJ-NPR-TV-Y]\\d{1,3}[ -][A-HJ-PR-Y][A-HJ-PR-Z]{2}|[A-HJ-PR-Z]{3}(?:[ -]\\d{1,3}[ -]?|\\d{1,3}[ -])[A-HJ-NPR-TV-Y]"))
            .score(0.2)
            .near(VEHICLE)
            .digits(1, 9));
  }
}
