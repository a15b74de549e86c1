package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Recognizer;
import java.util.List;

/** Codes and phrases that bring an account or a wallet back, behind the words that name them. */
final class RecoveryCodes {
  private static final String CODE =
      "(?=[A-Za-z-]{0,40}+\\d)[A-Za-z0-9]{4,12}+(?:-[A-Za-z0-9]{3,12}+){0,8}+";

  private RecoveryCodes() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.form(
            EntityType.RECOVERY_CODE,
            "(?i)(?:recovery|backup|rescue|emergency|scratch|wiederherstellungs|ersatz)[ -]?(?:codes?|keys?|schlüssel)"
                + "(?: (?:is|are|lautet|lauten))?+[\\s:=\"'-]{1,6}+(?<v>"
                + CODE
                + "(?:[\\s,;]{1,4}+"
                + CODE
                + "){0,19}+)",
            "recovery",
            "backup",
            "rescue",
            "emergency",
            "scratch",
            "wiederherstellungs",
            "ersatz"),
        Secret.form(
            EntityType.RECOVERY_CODE,
            "(?i)(?:seed|recovery|mnemonic|secret|backup)[ -]?(?:phrase|words)(?: (?:is|are))?+[\\s:=\"']{1,4}+"
                + "(?<v>(?:\\d{1,2}[.)] ?)?[a-z]{3,8}(?:[\\s,]{1,3}(?:\\d{1,2}[.)] ?)?[a-z]{3,8}){11,23})(?![a-z])",
            "phrase",
            "words"));
  }
}
