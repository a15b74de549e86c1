package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.TR_LICENSE_PLATE;
import static dev.palimpsest.redact.EntityType.TR_NATIONAL_ID;
import static dev.palimpsest.redact.EntityType.TR_PHONE_NUMBER;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.TurkishNumber;
import java.util.List;

/** The identifiers, plates and phone numbers of Turkey. */
public final class TrRecognizers implements RecognizerSet {
  private static final String[] PHONE = {
    "telefon",
    "telefon numarası",
    "telefonum",
    "cep",
    "cep no",
    "cep telefonu",
    "gsm",
    "numaram",
    "iletişim",
    "irtibat",
    "tel",
    "phone",
    "mobile",
    "cell",
    "whatsapp"
  };

  @Override
  public String version() {
    return "tr/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(TR_NATIONAL_ID, Whole.number("[1-9]\\d{10}"))
            .passing(new TurkishNumber(), 0.6)
            .near(
                "tc kimlik",
                "t.c. kimlik",
                "kimlik no",
                "kimlik numarası",
                "tckn",
                "tc no",
                "nüfus cüzdanı",
                "national id",
                "turkish id")
            .digits(11, 11),
        Form.of(
                TR_LICENSE_PLATE,
                Whole.code(
                    "(?:0[1-9]|[1-7]\\d|8[01])(?:\\s?[a-pr-vyz]{1,3}\\s?|-[a-pr-vyz]{1,3}-)\\d{2,4}"))
            .score(0.3)
            .near(
                "plaka",
                "plakası",
                "plakalı",
                "araç plakası",
                "plaka numarası",
                "license plate",
                "number plate",
                "plate")
            .digits(4, 11),
        Form.of(
                TR_PHONE_NUMBER,
                "(?<![\\p{IsLatin}\\d_+])(?:\\+|00)90[ -]?\\(?[2-5]\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}(?![\\p{IsLatin}\\d_])")
            .score(0.95)
            .near(PHONE)
            .digits(12, 20),
        Form.of(
                TR_PHONE_NUMBER,
                Whole.number("0[ -]?\\(?[2-5]\\d{2}\\)?[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}"))
            .score(0.6)
            .near(PHONE)
            .digits(11, 17),
        Form.of(
                TR_PHONE_NUMBER,
                "(?<![\\p{IsLatin}\\d_+])(?<!0[ -]?\\(?)(?:\\([2-5]\\d{2}\\)|[2-5]\\d{2})[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}(?![\\p{IsLatin}\\d_])")
            .score(0.2)
            .near(PHONE)
            .digits(10, 15));
  }
}
