package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.AU_ABN;
import static dev.palimpsest.redact.EntityType.AU_ACN;
import static dev.palimpsest.redact.EntityType.AU_MEDICARE;
import static dev.palimpsest.redact.EntityType.AU_TFN;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.Check;
import dev.palimpsest.redact.check.WeightedSum;
import java.util.List;

/** The identifiers of Australia. */
public final class AuRecognizers implements RecognizerSet {
  /** Business numbers: the first digit less 1, weights of the Australian Business Register. */
  private static final Check ABN = new WeightedSum(89, -10, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19);

  private static final String[] ABN_WORDS = {
    "abn", "australian business number", "business number"
  };

  @Override
  public String version() {
    return "au/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(AU_ABN, Whole.number("\\d{2} \\d{3} \\d{3} \\d{3}"))
            .passing(ABN, 0.9)
            .near(ABN_WORDS)
            .digits(11, 14),
        Form.of(AU_ABN, Whole.number("\\d{11}")).passing(ABN, 0.5).near(ABN_WORDS).digits(11, 11),
        Form.of(AU_ACN, Whole.number("\\d{3}([ -]?)\\d{3}\\1\\d{3}"))
            .passing(WeightedSum.modulo(10, 8, 7, 6, 5, 4, 3, 2, 1, 1), 0.4)
            .near("acn", "australian company number", "company number")
            .digits(9, 11),
        Form.of(AU_TFN, Whole.number("\\d{3}([ -]?)\\d{3}\\1\\d{3}"))
            .passing(WeightedSum.modulo(11, 1, 4, 3, 7, 5, 8, 6, 9, 10), 0.4)
            .near("tfn", "tax file number", "tax file")
            .digits(9, 11),
        Form.of(AU_MEDICARE, Whole.number("[2-6]\\d{3}([ -]?)\\d{5}\\1\\d"))
            .passing(WeightedSum.modulo(10, 1, 3, 7, 9, 1, 3, 7, 9, -1, 0), 0.4)
            .near("medicare", "medicare number", "medicare card")
            .digits(10, 12));
  }
}
