package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.Recognizer;
import java.util.List;
import java.util.Set;

/**
 * Private keys as blocks of text (RFC 7468, OpenPGP armor, PuTTY) or lines (age), and signed
 * tokens. A block that was cut off ends with its last line of base64, so that prose behind it
 * stays.
 */
final class KeyBlocks {
  private static final String BREAK = "(?:\\s|\\\\[nrt]|[>|\"'+,])*+";
  private static final String NAME = "(?:[A-Z0-9]{1,12} ){0,4}?";
  private static final String LINE =
      "(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset): [^\\n\\\\]{0,200}+"
          + "|[A-Za-z0-9+/]{16,}+={0,2}+|=[A-Za-z0-9+/]{4}(?![A-Za-z0-9+/])|[A-Za-z0-9+/]{1,15}+={1,2}+)";

  private KeyBlocks() {}

  static List<Recognizer> recognizers() {
    return List.of(
        Secret.form(
            EntityType.PRIVATE_KEY,
            "-{4,5}BEGIN "
                + NAME
                + "PRIVATE KEY(?: BLOCK)?+-{4,5}+(?:"
                + BREAK
                + LINE
                + "){1,2000}+"
                + "(?:"
                + BREAK
                + "[A-Za-z0-9+/]{0,63}+={0,2}+"
                + BREAK
                + "-{4,5}END "
                + NAME
                + "PRIVATE KEY(?: BLOCK)?+-{4,5}+)?+",
            "private key"),
        Secret.form(
            EntityType.PRIVATE_KEY,
            "Private-Lines: \\d{1,4}+(?:\\s{1,2}+[A-Za-z0-9+/]{16,}+={0,2}+){1,200}+",
            "private-lines"),
        Secret.form(
            EntityType.PRIVATE_KEY,
            "(?i)AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{50,64}+",
            "age-secret-key-1"),
        Secret.form(
                EntityType.JWT,
                "(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{5,4000}+\\.(?:eyJ[A-Za-z0-9_-]{5,16000}+\\.[A-Za-z0-9_-]{0,2000}+"
                    + "|[A-Za-z0-9_-]{0,1000}+\\.[A-Za-z0-9_-]{8,64}+\\.[A-Za-z0-9_-]{8,16000}+\\.[A-Za-z0-9_-]{8,64}+)",
                "eyj")
            // dots are part of it: hyphens and the prefix alone would be read again and again
            .gate(Gate.character('.').andLiterals(Set.of("eyj"))));
  }
}
