package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.TH_TNIN;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.ThaiNumber;
import java.util.List;

/** The identifiers of Thailand. */
public final class ThRecognizers implements RecognizerSet {
  private static final String[] TNIN = {
    "tnin",
    "thai national id",
    "thai id",
    "national id",
    "เลขประจำตัวประชาชน",
    "เลขบัตรประชาชน",
    "รหัสปชช"
  };

  @Override
  public String version() {
    return "th/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                TH_TNIN,
                Whole.number("[1-9](?:[134]\\d|2[0-7]|5[0-8]|[67][0-7]|8[0-6]|9[0-6])\\d{10}"))
            .passing(new ThaiNumber(), 0.4)
            .near(TNIN)
            .digits(13, 13),
        Form.of(
                TH_TNIN,
                Whole.number(
                    "[1-9]([- ])(?:[134]\\d|2[0-7]|5[0-8]|[67][0-7]|8[0-6]|9[0-6])\\d{2}\\1\\d{5}\\1\\d{2}\\1\\d"))
            .passing(new ThaiNumber(), 0.9)
            .near(TNIN)
            .digits(13, 17));
  }
}
