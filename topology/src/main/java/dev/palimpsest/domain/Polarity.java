package dev.palimpsest.domain;

/** Whether a statement says that its value holds, or that it does not (or no longer). */
public enum Polarity {
  ASSERT,
  DENY
}
