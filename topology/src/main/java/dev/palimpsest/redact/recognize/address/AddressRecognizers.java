package dev.palimpsest.redact.recognize.address;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import dev.palimpsest.redact.RecognizerSet;
import dev.palimpsest.redact.recognize.Form;
import java.util.List;
import java.util.regex.Pattern;

/** Where somebody lives: whole addresses, corners, and postal codes that are called so. */
public final class AddressRecognizers implements RecognizerSet {
  @Override
  public String version() {
    return "address/1";
  }

  @Override
  public List<Recognizer> recognizers() {
    return List.of(new AddressRecognizer(), corner(), zip());
  }

  private static Form corner() {
    String street =
        "(?:(?:\\p{Lu}[\\p{L}.'’-]{0,30}+|\\d{1,4}\\p{L}{0,2}+|ul\\.|de|la|le|du|des|da|do|di|der|van)(?: |(?=[.,;!?\\n]|$))){1,5}";
    return Form.of(
            EntityType.STREET_ADDRESS,
            Pattern.compile(
                "(?:the )?(?i:corner|intersection|junction) of (?<a>"
                    + street
                    + ")and (?<b>"
                    + street
                    + ")(?<! )"))
        .score(0.75)
        .gate(Gate.literals("corner of", "intersection of", "junction of"))
        .canonical(AddressRecognizer::canonical);
  }

  private static Form zip() {
    return Form.of(
            EntityType.ZIP_CODE,
            Pattern.compile(
                "(?iu)(?<!\\p{L})(?:zip|zip ?code|post(?:al)? ?code|plz|postleitzahl|code postal|c[oó]digo postal|cap|cep|eircode|pin ?code|postnummer|postcode|kod pocztowy|irányítószám|psč)"
                    + "(?: (?:is|ist|est|es|è|of|for))?+ ?+[:=]? ?+(?<v>(?-i:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|\\d{4} ?[A-Z]{2})|\\d{5}-\\d{3,4}|\\d{2}-\\d{3}|\\d{3} \\d{2,3}|\\d{4,7})(?![\\w]|[.,:/-]\\d)"))
        .score(0.8)
        .gate(
            Gate.literals(
                    "zip",
                    "post",
                    "plz",
                    "cap",
                    "cep",
                    "eircode",
                    "pin",
                    "kod pocz",
                    "irányító",
                    "psč",
                    "código")
                .andDigits(3));
  }
}
