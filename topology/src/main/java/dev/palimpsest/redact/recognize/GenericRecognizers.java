package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import java.util.List;
import java.util.stream.Stream;

/** What is looked for by its format, whatever the country. */
public final class GenericRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "generic/2";
  }

  @Override
  public List<Recognizer> recognizers() {
    return Stream.of(
            List.<Recognizer>of(
                new EmailRecognizer(),
                new SpokenEmailRecognizer(),
                new PhoneRecognizer(),
                new CreditCardRecognizer(),
                new IbanRecognizer(),
                new IpAddressRecognizer(),
                new Ipv6Recognizer(),
                new UrlRecognizer()),
            CardDetails.recognizers(),
            Wallets.recognizers(),
            SwiftCodes.recognizers(),
            Devices.recognizers(),
            Dates.recognizers())
        .flatMap(List::stream)
        .toList();
  }
}
