package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.IT_DRIVER_LICENSE;
import static dev.palimpsest.redact.EntityType.IT_FISCAL_CODE;
import static dev.palimpsest.redact.EntityType.IT_IDENTITY_CARD;
import static dev.palimpsest.redact.EntityType.IT_PASSPORT;
import static dev.palimpsest.redact.EntityType.IT_VAT_CODE;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.ItalianFiscalCode;
import dev.palimpsest.redact.check.Luhn;
import java.util.List;

/** The identifiers of Italy. */
public final class ItRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "it/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                IT_FISCAL_CODE,
                Whole.code(
                    "(?:[b-df-hj-np-tv-z]{2}[a-z]|[a-z][aeiou][aeioux]|[aeiou]xx){2}[\\dlmnp-v]{2}[a-ehlmpr-t][\\dlmnp-v]{2}[a-z][\\dlmnp-v]{3}[a-z]"))
            .score(0.6)
            .check(new ItalianFiscalCode())
            .near("codice fiscale", "cod. fisc", "c.f", "cf")
            .digits(2, 16)
            .run(16),
        Form.of(IT_VAT_CODE, Whole.number("\\d(?:[ _]?\\d){10}"))
            .passing(new Luhn(), 0.4)
            .near("piva", "p.iva", "p. iva", "partita iva", "iva")
            .digits(11, 21),
        Form.of(IT_DRIVER_LICENSE, Whole.code("[a-z]{2}\\d{7}[a-z]|u1[b-hj-npr-uw-z\\d]{7}[a-z]"))
            .score(0.4)
            .near("patente", "patente di guida", "licenza di guida", "driving licence")
            .digits(1, 10),
        Form.of(
                IT_IDENTITY_CARD,
                Whole.code("[a-z]{2} ?\\d{7}|\\d{7}[a-z]{2}|[a-z]{2}\\d{5}[a-z]{2}"))
            .score(0.1)
            .near(
                "carta d'identità",
                "carta d’identità",
                "carta di identità",
                "carta identità",
                "identità",
                "cie",
                "documento",
                "riconoscimento",
                "espatrio")
            .digits(5, 10),
        Form.of(IT_PASSPORT, Whole.code("[a-z]{2}\\d{7}"))
            .score(0.1)
            .near("passaporto", "passport", "documento", "espatrio", "dogana")
            .digits(7, 9));
  }
}
