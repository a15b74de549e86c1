package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.KR_BRN;
import static dev.palimpsest.redact.EntityType.KR_DRIVER_LICENSE;
import static dev.palimpsest.redact.EntityType.KR_FRN;
import static dev.palimpsest.redact.EntityType.KR_PASSPORT;
import static dev.palimpsest.redact.EntityType.KR_RRN;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.KoreanNumber;
import java.util.List;

/** The identifiers of South Korea. */
public final class KrRecognizers implements RecognizerSet {
  private static final String BORN = "\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

  /** Of the police authority that issued a driver license. */
  private static final String REGION = "(?:1[1-9]|2[0-68])";

  private static final String[] DRIVER_LICENSE = {
    "운전면허", "운전면허번호", "면허번호", "driver license", "driver's license", "korean driver license"
  };

  private static final String[] RESIDENT = {
    "주민등록번호", "주민번호", "rrn", "resident registration number"
  };

  private static final String[] FOREIGNER = {
    "외국인등록번호", "외국인번호", "frn", "foreigner registration number", "alien registration number"
  };

  private static final String[] BUSINESS = {
    "사업자등록번호", "사업자번호", "사업자", "brn", "business registration number"
  };

  @Override
  public String version() {
    return "kr/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(KR_RRN, Whole.digits(BORN + "-[1-4]\\d{6}"))
            .score(0.6)
            .check(KoreanNumber::resident, 0.95)
            .near(RESIDENT)
            .digits(13, 14),
        Form.of(KR_RRN, Whole.digits(BORN + "[1-4]\\d{6}"))
            .score(0.3)
            .check(KoreanNumber::resident, 0.4)
            .near(RESIDENT)
            .digits(13, 13),
        Form.of(KR_FRN, Whole.digits(BORN + "-[5-8]\\d{6}"))
            .score(0.6)
            .check(KoreanNumber::foreigner, 0.95)
            .near(FOREIGNER)
            .digits(13, 14),
        Form.of(KR_FRN, Whole.digits(BORN + "[5-8]\\d{6}"))
            .score(0.3)
            .check(KoreanNumber::foreigner, 0.4)
            .near(FOREIGNER)
            .digits(13, 13),
        Form.of(KR_BRN, Whole.digits("\\d{3}-\\d{2}-\\d{5}"))
            .passing(KoreanNumber::business, 0.4)
            .near(BUSINESS)
            .digits(10, 12),
        Form.of(KR_BRN, Whole.digits("\\d{10}"))
            .passing(KoreanNumber::business, 0.3)
            .near(BUSINESS)
            .digits(10, 10),
        Form.of(KR_PASSPORT, Whole.code("[msrod]\\d{3}[a-z]\\d{4}|[msrod]\\d{8}"))
            .score(0.1)
            .near("여권", "여권번호", "대한민국 여권", "passport", "korean passport")
            .digits(7, 9),
        Form.of(KR_DRIVER_LICENSE, Whole.digits(REGION + "([- ])\\d{2}\\1\\d{6}\\1\\d{2}"))
            .score(0.4)
            .near(DRIVER_LICENSE)
            .digits(12, 15),
        Form.of(
                KR_DRIVER_LICENSE,
                Whole.digits(
                    "(?!"
                        + REGION
                        + "([- ])\\d{2}\\1\\d{6}\\1\\d{2})\\d{2}[- ]?\\d{2}[- ]?\\d{6}[- ]?\\d{2}"))
            .score(0.1)
            .near(DRIVER_LICENSE)
            .digits(12, 15));
  }
}
