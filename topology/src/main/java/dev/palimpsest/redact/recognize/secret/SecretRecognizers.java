package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import java.util.List;
import java.util.stream.Stream;

/** Everything that opens something: all of it is level four and dropped unless a policy differs. */
public final class SecretRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "secrets/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return Stream.of(
            KeyBlocks.recognizers(),
            CloudKeys.recognizers(),
            DeveloperKeys.recognizers(),
            MessagingKeys.recognizers(),
            PaymentKeys.recognizers(),
            ModelKeys.recognizers(),
            OperationsKeys.recognizers(),
            Headers.recognizers(),
            UrlSecrets.recognizers(),
            Assignments.recognizers(),
            OneTimeCodes.recognizers(),
            RecoveryCodes.recognizers())
        .flatMap(List::stream)
        .toList();
  }
}
