package dev.palimpsest.domain.value;

/** How a newer value stands to an older one. */
public enum Likeness {
  /** The same, in other words, units or spelling perhaps. */
  SAME,
  /** The newer says what the older says, and more: "a Dell", then "a Dell XPS 13". */
  REFINES,
  /** The newer says less of the same: "Kreuzberg, Berlin", then "Berlin". */
  COARSENS,
  /** Something else. */
  OTHER;

  /** How the older stands to the newer. */
  public Likeness reversed() {
    return switch (this) {
      case REFINES -> COARSENS;
      case COARSENS -> REFINES;
      case SAME -> SAME;
      case OTHER -> OTHER;
    };
  }
}
