package dev.palimpsest.redact.recognize;

import static dev.palimpsest.redact.EntityType.BR_CNPJ;
import static dev.palimpsest.redact.EntityType.BR_CPF;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.check.BrazilianNumber;
import java.util.List;

/** The identifiers of Brazil. */
public final class BrRecognizers implements RecognizerSet {
  private static final String[] CPF = {
    "cpf", "cadastro de pessoa física", "cadastro de pessoas físicas", "contribuinte"
  };
  private static final String[] CNPJ = {
    "cnpj", "cadastro nacional da pessoa jurídica", "inscrição"
  };

  @Override
  public String version() {
    return "br/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        Form.of(BR_CPF, Whole.number("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|\\d{9}-\\d{2}"))
            .passing(BrazilianNumber.person(), 0.95)
            .near(CPF)
            .digits(11, 14),
        Form.of(BR_CPF, Whole.number("\\d{11}"))
            .passing(BrazilianNumber.person(), 0.5)
            .near(CPF)
            .digits(11, 11),
        Form.of(BR_CNPJ, Whole.code("[a-z\\d]{2}\\.[a-z\\d]{3}\\.[a-z\\d]{3}/[a-z\\d]{4}-\\d{2}"))
            .passing(BrazilianNumber.entity(), 0.95)
            .near(CNPJ)
            .digits(2, 18),
        Form.of(BR_CNPJ, Whole.number("\\d{14}"))
            .passing(BrazilianNumber.entity(), 0.4)
            .near(CNPJ)
            .digits(14, 14));
  }
}
