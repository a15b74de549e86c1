package dev.palimpsest.redact;

/**
 * A value that a token stands for, on its way to the vault.
 *
 * @param value as it was written
 */
public record Hidden(String token, EntityType type, String value) {
  /** Without the value, so that it reaches no log. */
  @Override
  public String toString() {
    return "Hidden[token=" + token + "]";
  }
}
