package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.ES_NIE;
import static dev.palimpsest.redact.EntityType.ES_NIF;
import static dev.palimpsest.redact.EntityType.ES_PASSPORT;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.SpanishLetter;
import java.util.List;

/** The identifiers of Spain. */
public final class EsRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "es/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(ES_NIF, Whole.code("\\d{7,8}[- ]?[a-z]"))
            .passing(new SpanishLetter(), 0.8)
            .near(
                "dni",
                "nif",
                "documento nacional de identidad",
                "identificación",
                "identificacion",
                "identidad")
            .digits(7, 10),
        Form.of(ES_NIE, Whole.code("[xyz][- ]?\\d{7,8}[- ]?[a-z]"))
            .passing(new SpanishLetter(), 0.95)
            .near(
                "nie",
                "número de identidad de extranjero",
                "número de identificación de extranjero",
                "extranjero",
                "tarjeta de residencia")
            .digits(7, 12),
        Form.of(ES_PASSPORT, Whole.code("[a-z]{3}\\d{6}"))
            .score(0.1)
            .near("pasaporte", "número de pasaporte", "passport")
            .digits(6, 9));
  }
}
