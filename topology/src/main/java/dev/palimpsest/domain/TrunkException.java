package dev.palimpsest.domain;

/** Says that a trunk cannot be read, where, and why. */
public final class TrunkException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  TrunkException(int line, String problem) {
    super("trunk, line " + line + ": " + problem);
  }
}
