package dev.palimpsest.domain;

/** How something said later bears on an earlier belief. */
public enum Relation {
  /** It does not touch it. */
  NONE,
  /** It says the same again. */
  SAME,
  /** It says the same more precisely. */
  REFINE,
  /** It gives the attribute another value. */
  REPLACE,
  /** The belief no longer holds, and nothing takes its place. */
  RETRACT,
  /** It changes something that the belief depends on. */
  DEPENDENT,
  /** It holds beside the belief, for a while. */
  TEMPORARY;

  /** Whether the earlier belief no longer holds. */
  public boolean closes() {
    return this == REPLACE || this == RETRACT || this == DEPENDENT;
  }
}
