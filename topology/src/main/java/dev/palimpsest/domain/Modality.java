package dev.palimpsest.domain;

/** How the author means a statement. */
public enum Modality {
  FACT,
  TEMPORARY,
  PLAN,
  PAST,
  CORRECTION
}
