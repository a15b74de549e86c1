package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.SG_NRIC_FIN;
import static dev.palimpsest.redact.EntityType.SG_UEN;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.SingaporeNumber;
import java.util.List;

/** The identifiers of Singapore. */
public final class SgRecognizers implements RecognizerSet {
  private static final String[] NRIC = {"nric", "fin", "fin number", "identity card", "ic number"};
  private static final String[] UEN = {
    "uen", "unique entity number", "business registration", "acra"
  };

  @Override
  public String version() {
    return "sg/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(SG_NRIC_FIN, Whole.code("[stfgm]\\d{7}[a-z]"))
            .score(0.4)
            .check(SingaporeNumber::identity, 0.95)
            .near(NRIC)
            .digits(7, 9),
        Form.of(SG_NRIC_FIN, Whole.code("[a-eh-ln-ru-z]\\d{7}[a-z]"))
            .score(0.2)
            .near(NRIC)
            .digits(7, 9),
        Form.of(SG_UEN, Whole.code("[trs]\\d{2}[a-z]{2}\\d{4}[a-z]"))
            .passing(SingaporeNumber::entity, 0.9)
            .near(UEN)
            .digits(6, 10),
        Form.of(SG_UEN, Whole.code("(?:1[89]|20)\\d{7}[a-z]"))
            .passing(SingaporeNumber::entity, 0.6)
            .near(UEN)
            .digits(9, 10),
        Form.of(SG_UEN, Whole.code("\\d{8}[a-z]"))
            .passing(SingaporeNumber::entity, 0.4)
            .near(UEN)
            .digits(8, 9));
  }
}
