package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.ABA_ROUTING_NUMBER;
import static dev.palimpsest.redact.EntityType.MEDICAL_LICENSE;
import static dev.palimpsest.redact.EntityType.US_BANK_NUMBER;
import static dev.palimpsest.redact.EntityType.US_DRIVER_LICENSE;
import static dev.palimpsest.redact.EntityType.US_ITIN;
import static dev.palimpsest.redact.EntityType.US_MBI;
import static dev.palimpsest.redact.EntityType.US_NPI;
import static dev.palimpsest.redact.EntityType.US_PASSPORT;
import static dev.palimpsest.redact.EntityType.US_SSN;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Check;
import dev.palimpsest.redact.check.Luhn;
import dev.palimpsest.redact.check.SocialSecurityNumber;
import dev.palimpsest.redact.check.WeightedSum;
import java.util.List;

/** The identifiers of the United States. */
public final class UsRecognizers implements RecognizerSet {
  private static final String[] SSN = {
    "ssn", "ssid", "social security", "social sec", "social number", "social"
  };

  private static final String[] ITIN = {
    "itin", "taxpayer", "tax id", "taxid", "tax number", "tin", "individual taxpayer"
  };

  private static final String[] DRIVER_LICENSE = {
    "driver license",
    "drivers license",
    "driver's license",
    "driver’s license",
    "driver licence",
    "driving license",
    "driving licence",
    "license number",
    "license no",
    "licence number",
    "dl number",
    "dmv",
    "cdl",
    "learner's permit"
  };

  /** Fourth and fifth digit of an ITIN (Internal Revenue Service, publication 1915). */
  private static final String ITIN_GROUP = "(?:5\\d|6[0-5]|7\\d|8[0-8]|9[0-24-9])";

  /** Letters of a Medicare beneficiary identifier: all but B, I, L, O, S and Z (CMS). */
  private static final String L = "[ac-hj-km-np-rt-y]";

  private static final String L_OR_DIGIT = "[\\dac-hj-km-np-rt-y]";

  /** Of registrants of the Drug Enforcement Administration (21 CFR 1301), after two letters. */
  private static final Check DEA =
      value -> WeightedSum.modulo(10, 1, 2, 1, 2, 1, 2, -1).judge(value.substring(2));

  @Override
  public String version() {
    return "us/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(US_SSN, Whole.number("\\d{3}([ .-])\\d{2}\\1\\d{4}"))
            .score(0.7)
            .check(new SocialSecurityNumber())
            .near(SSN)
            .digits(9, 11),
        Form.of(US_SSN, Whole.number("\\d{3}(?:-\\d{6}|\\d{2}-\\d{4}|\\d{6})"))
            .score(0.1)
            .check(new SocialSecurityNumber())
            .near(SSN)
            .digits(9, 10),
        Form.of(US_SSN, Whole.number("078([ .-]?)05\\1(?:1120)|123([ .-]?)45\\2(?:6789)"))
            .onlyAnnounced()
            .near(SSN)
            .digits(9, 11),
        Form.of(US_ITIN, Whole.number("9\\d{2}([ -])" + ITIN_GROUP + "\\1\\d{4}"))
            .score(0.5)
            .near(ITIN)
            .digits(9, 11),
        Form.of(
                US_ITIN,
                Whole.number("9\\d{2}(?:[ -]?" + ITIN_GROUP + "|" + ITIN_GROUP + "[ -])\\d{4}"))
            .score(0.2)
            .near(ITIN)
            .digits(9, 10),
        Form.of(US_PASSPORT, Whole.code("[a-z]\\d{8}|\\d{9}"))
            .score(0.1)
            .near("passport", "travel document")
            .digits(8, 9),
        Form.of(
                US_DRIVER_LICENSE,
                Whole.code(
                    "[a-z]\\d{3,14}|[a-z]\\d{18}|[a-z]\\d{6}r|[a-z]{2}\\d{2,7}|[a-z]{2}\\d{6}[a-z]|\\d{7,9}[a-z]|\\d{8}[a-z]{2}|\\d{3}[a-z]{2}\\d{4}|\\d{2}[a-z]{3}\\d{5,6}|[a-z]\\d[a-z]\\d[a-z]"))
            .score(0.3)
            .near(DRIVER_LICENSE)
            .digits(2, 19),
        Form.of(US_DRIVER_LICENSE, Whole.number("\\d{6,14}|\\d{16}"))
            .score(0.05)
            .near(DRIVER_LICENSE)
            .digits(6, 16),
        Form.of(US_BANK_NUMBER, Whole.number("\\d{8,17}"))
            .score(0.05)
            .near(
                "bank account",
                "account number",
                "account no",
                "account",
                "acct",
                "checking",
                "savings account",
                "debit",
                "direct deposit")
            .digits(8, 17),
        Form.of(US_NPI, Whole.number("[12]\\d{9}|[12]\\d{3}[ -]\\d{3}[ -]\\d{3}"))
            .passing(new Luhn("80840"), 0.4)
            .near(
                "npi",
                "national provider",
                "provider id",
                "provider identifier",
                "provider number",
                "provider")
            .digits(10, 12),
        Form.of(
                US_MBI,
                Whole.code(
                    "\\d"
                        + L
                        + L_OR_DIGIT
                        + "\\d(-?)"
                        + L
                        + L_OR_DIGIT
                        + "\\d\\1"
                        + L
                        + L
                        + "\\d{2}"))
            .score(0.5)
            .near("medicare", "mbi", "beneficiary", "cms", "medicaid", "hicn")
            .digits(5, 13),
        Form.of(ABA_ROUTING_NUMBER, Whole.number("[0-3678]\\d{3}(?:-\\d{4}-\\d|\\d{5})"))
            .passing(WeightedSum.modulo(10, 3, 7, 1, 3, 7, 1, 3, 7, 1), 0.4)
            .near("aba", "routing", "routing number", "rtn", "abarouting", "bankrouting")
            .digits(9, 11),
        Form.of(MEDICAL_LICENSE, Whole.code("[a-hj-mpr-ux][a-z9]\\d{7}"))
            .passing(DEA, 0.4)
            .near("dea", "medical license", "certificate", "prescriber", "registration number")
            .digits(7, 9));
  }
}
