package dev.palimpsest.redact.recognize;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import java.util.List;
import java.util.regex.Pattern;

/** Security codes and expiry dates of cards, behind the words that name them. */
final class CardDetails {
  private static final String BETWEEN =
      "(?:[ ]?+(?:code|number|no\\.?|date|is|ist|est|es|on|my|the|was|[:=#(]|-)){0,4}+[ ]?+";

  private CardDetails() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Form.of(
                EntityType.CVV,
                pattern(
                    "(?:cvv2?|cvc2?|csc|card verification(?: code| value)?+|security code|"
                        + "pr(?:ü|ue)fziffer|kartenpr(?:ü|ue)fnummer|code de s[ée]curit[ée]|"
                        + "cryptogramme|c[óo]digo de seguridad|codice di sicurezza)",
                    "(?<v>\\d{3,4})(?![\\w]|[.,]\\d)"))
            .score(0.9)
            .gate(
                Gate.literals(
                        "cvv",
                        "cvc",
                        "csc",
                        "verification",
                        "security code",
                        "fziffer",
                        "fnummer",
                        "code de s",
                        "cryptogramme",
                        "digo de seg",
                        "codice di sic")
                    .andDigits(3)),
        Form.of(
                EntityType.CARD_EXPIRY,
                pattern(
                    "(?:exp(?:iry|ires?|iration)?+|valid (?:thru|through|until|to)|good thru|"
                        + "g(?:ü|ue)ltig bis|expire le|caduca|scadenza|vencimiento|validade)\\.?+",
                    "(?<v>(?:0?[1-9]|1[0-2]) ?+[/-] ?+(?:20)?\\d{2})(?![\\w/.-])"))
            .score(0.8)
            .gate(
                Gate.literals(
                        "exp",
                        "valid t",
                        "valid until",
                        "good thru",
                        "ltig bis",
                        "caduca",
                        "scadenza",
                        "vencimiento",
                        "validade")
                    .andDigits(3))
            .canonical(Digits::of));
  }

  private static Pattern pattern(String name, String value) {
    return Pattern.compile(
        "(?<!\\w)" + name + BETWEEN + value, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
