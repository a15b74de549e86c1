package dev.palimpsest.domain;

/** Where a memory stands. */
public enum Status {
  ACTIVE,
  STALE,
  SUPERSEDED,
  RETRACTED,
  EXPIRED,
  ERASED;

  /** Whether the memory still stands for its slot's present value, surely or in doubt. */
  public boolean current() {
    return this == ACTIVE || this == STALE;
  }
}
