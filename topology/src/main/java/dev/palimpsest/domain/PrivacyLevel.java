package dev.palimpsest.domain;

/** How much harm a value does in the wrong hands, and so how it is treated. */
public enum PrivacyLevel {
  /** A preference: kept. */
  PL1,
  /** Identifying: replaced by a pseudonym. */
  PL2,
  /** Highly sensitive: replaced by a placeholder. */
  PL3,
  /** A secret: dropped, never stored. */
  PL4
}
