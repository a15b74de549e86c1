package dev.palimpsest.domain;

/** How the author means a statement. */
public enum Modality {
  FACT(true),
  TEMPORARY(true),
  PLAN(true),
  PAST(true),
  HYPOTHETICAL(false),
  QUESTION(false),
  QUOTE(false),
  JOKE(false),
  CORRECTION(true);

  private final boolean meant;

  Modality(boolean meant) {
    this.meant = meant;
  }

  /** Whether the author says that it is, was, or is to be so. */
  public boolean meant() {
    return meant;
  }
}
