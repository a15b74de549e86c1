package dev.palimpsest.domain;

/** Why an operation was decided. */
public enum Reason {
  /** The subject stated something new. */
  STATED,
  /** The subject stated or showed again what was known. */
  REPEATED,
  /** The subject said it more precisely. */
  REFINED,
  /** A later value took the place of this one. */
  REPLACED,
  /** The subject corrected what was said before. */
  CORRECTED,
  /** The subject said that it does not hold, or no longer. */
  DENIED,
  /** The turn that it rested on was edited or deleted. */
  WITHDRAWN,
  /** Something that it depends on changed. */
  DEPENDENT,
  /** What was said later makes it improbable, without naming it. */
  CONTRADICTED,
  /** What was planned happened, or was given up. */
  PLAN_SUPERSEDED,
  /** The event that it was about is over. */
  EVENT_ENDED,
  /** The time for which it was said to hold is over. */
  INTERVAL_EXPIRED,
  /** It may no longer hold, but that is not sure enough to close it. */
  DOUBTED,
  /** What had closed it was itself taken back. */
  CAUSE_WITHDRAWN,
  /** What it sums up changed. */
  RECOMPUTED
}
