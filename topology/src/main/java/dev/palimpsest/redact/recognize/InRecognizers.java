package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.IN_AADHAAR;
import static dev.palimpsest.redact.EntityType.IN_GSTIN;
import static dev.palimpsest.redact.EntityType.IN_PAN;
import static dev.palimpsest.redact.EntityType.IN_PASSPORT;
import static dev.palimpsest.redact.EntityType.IN_VEHICLE_REGISTRATION;
import static dev.palimpsest.redact.EntityType.IN_VOTER;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Gstin;
import dev.palimpsest.redact.check.Verhoeff;
import java.util.List;

/** The identifiers of India. */
public final class InRecognizers implements RecognizerSet {
  /** States and union territories, present and past. */
  private static final String STATE =
      "(?:a[nprs]|br|c[ght]|d[dhln]|g[aj]|h[pr]|j[hk]|k[al]|l[ad]|m[hlnpz]|nl|o[dr]|p[by]|rj|sk|t[gnrs]|u[akp]|wb)";

  private static final String[] VEHICLE = {
    "rto",
    "vehicle",
    "number plate",
    "license plate",
    "plate",
    "registration",
    "vehicle number",
    "car number",
    "bike"
  };

  private static final String[] AADHAAR = {"aadhaar", "aadhar", "uidai", "aadhaar number", "आधार"};
  private static final String[] PAN = {"permanent account number", "pan", "pan number", "pan card"};

  @Override
  public String version() {
    return "in/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(IN_AADHAAR, Whole.number("[2-9]\\d{3}[- :]\\d{4}[- :]\\d{4}"))
            .passing(new Verhoeff(), 0.6)
            .near(AADHAAR)
            .digits(12, 14),
        Form.of(IN_AADHAAR, Whole.number("[2-9]\\d{11}"))
            .passing(new Verhoeff(), 0.4)
            .near(AADHAAR)
            .digits(12, 12),
        Form.of(IN_PAN, Whole.code("[a-z]{3}[abcfghjlpt][a-z]\\d{4}[a-z]"))
            .score(0.6)
            .near(PAN)
            .digits(4, 10),
        Form.of(IN_PAN, Whole.code("[a-z]{3}[dekimnoqrsu-z][a-z]\\d{4}[a-z]"))
            .score(0.1)
            .near(PAN)
            .digits(4, 10),
        Form.of(
                IN_PAN,
                Whole.code(
                    "(?![a-z]{5}\\d{4}[a-z])(?=\\d{0,9}[a-z])(?=[a-z]{0,6}+(?:\\d{1,3}+[a-z]++)*+\\d{4})[a-z\\d]{10}"))
            .score(0.05)
            .near("pan number", "pan no", "pan card", "permanent account number")
            .digits(4, 10),
        Form.of(
                IN_GSTIN,
                Whole.code("(?:0[1-9]|[12]\\d|3[0-7])[a-z]{5}\\d{4}[a-z][a-z\\d]z[a-z\\d]"))
            .score(0.8)
            .check(new Gstin())
            .near("gstin", "gst", "gst number", "goods and services tax")
            .digits(6, 15),
        Form.of(IN_PASSPORT, Whole.code("[a-z][1-9]\\d ?\\d{4}[1-9]"))
            .score(0.1)
            .near("passport", "indian passport", "passport number")
            .digits(7, 9),
        Form.of(IN_VOTER, Whole.code("[a-z]{3}\\d{7}"))
            .score(0.3)
            .near("voter", "voter id", "epic", "election card", "elector", "electoral")
            .digits(7, 10),
        Form.of(
                IN_VEHICLE_REGISTRATION,
                Whole.code(STATE + "[ -]?\\d{1,2}[ -]?[a-z]{1,3}[ -]?(?!0000)\\d{4}"))
            .score(0.4)
            .near(VEHICLE)
            .digits(5, 14),
        Form.of(
                IN_VEHICLE_REGISTRATION,
                Whole.code(
                    "\\d{2}[ -]?bh[ -]?(?!0000)\\d{4}[ -]?[a-hj-np-z]{1,2}|(?!00)\\d{2}[a-fhkprx]\\d{6}[a-z]|\\d{1,3} ?(?:cd|cc|un) ?[1-9]\\d{1,3}"))
            .score(0.4)
            .near(VEHICLE)
            .digits(3, 13),
        Form.of(
                IN_VEHICLE_REGISTRATION,
                Whole.code(
                    "[a-z]{1,3}(?!0000)\\d{4}|i(?!00000)\\d{5}|(?!"
                        + STATE
                        + ")[a-z]{2}\\d{1,2}[a-z]{1,3}(?!0000)\\d{4}"))
            .score(0.05)
            .near("rto", "number plate", "license plate", "vehicle number", "registration number")
            .digits(4, 11));
  }
}
