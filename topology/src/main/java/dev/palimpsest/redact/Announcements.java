package dev.palimpsest.redact;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words with which people ask for a value, so that a short answer is known to be one. */
public final class Announcements {
  public static final Set<String> NUMBERS =
      Set.of(
          "card",
          "credit card",
          "debit card",
          "card number",
          "ssn",
          "social security",
          "account",
          "account number",
          "iban",
          "phone",
          "phone number",
          "mobile",
          "passport",
          "code",
          "pin",
          "licence",
          "license",
          "routing");
  public static final Set<String> MAIL =
      Set.of("email", "e-mail", "mail", "email address", "e-mail address");
  public static final Set<String> CREDENTIALS =
      Set.of("password", "passphrase", "passcode", "api key", "secret", "token");

  private Announcements() {}

  static Set<String> all() {
    return Stream.of(NUMBERS, MAIL, CREDENTIALS)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
