package dev.palimpsest.domain;

/** Why an operation was decided. */
public enum Reason {
  /** The subject stated something new. */
  STATED,
  /** The subject stated again what was known. */
  REPEATED,
  /** A later value took the place of this one. */
  REPLACED,
  /** The subject said that it does not hold, or no longer. */
  DENIED,
  /** The turn that it rested on was edited or deleted. */
  WITHDRAWN,
  /** Something that it depends on changed. */
  DEPENDENT,
  /** What had closed it was itself taken back. */
  CAUSE_WITHDRAWN
}
