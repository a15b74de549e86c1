package dev.palimpsest.redact.recognize.secret;

import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Gate;
import dev.palimpsest.redact.recognize.Form;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes forms of secrets: certain, without a canonical spelling that could be kept. */
final class Secret {
  private static final double CERTAIN = 0.95;
  private static final int LONGEST_PREFIX = 64;

  private Secret() {}

  /**
   * @param literals of which one stands in every such secret or before it
   */
  static Form form(EntityType type, String regex, String... literals) {
    return Form.of(type, Pattern.compile(regex))
        .score(CERTAIN)
        .gate(Gate.literals(literals))
        .canonical(value -> "");
  }

  /**
   * A key with a prefix of its own: nothing of a word before it, nothing of a key behind.
   *
   * @param literals of which one stands in every such prefix
   */
  static Form key(String prefix, String body, String... literals) {
    return form(
            EntityType.API_KEY, "(?<![A-Za-z0-9])" + prefix + body + "(?![A-Za-z0-9])", literals)
        .around(Set.of(literals), LONGEST_PREFIX);
  }

  /** A key without one, behind words that name it. */
  static Form named(String name, String body, String... literals) {
    return form(
        EntityType.API_KEY,
        "(?i)"
            + name
            + "[\\w.\\- ]{0,32}+[\"'`]?+ ?+(?:[:=]|=>|is|to)? ?+[\"'`]?+(?-i)(?<v>"
            + body
            + ")(?![A-Za-z0-9+/=_-])",
        literals);
  }
}
