package dev.palimpsest.domain;

/** What happened to a turn: its first revision, a new text, or its withdrawal. */
public enum Change {
  SAID,
  EDITED,
  DELETED
}
