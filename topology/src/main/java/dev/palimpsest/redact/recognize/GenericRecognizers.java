package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import java.util.List;

/** What is looked for whatever the country. */
public final class GenericRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "generic/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(
        new EmailRecognizer(),
        new PhoneRecognizer(),
        new CreditCardRecognizer(),
        new IbanRecognizer(),
        new IpAddressRecognizer(),
        new SecretRecognizer());
  }
}
