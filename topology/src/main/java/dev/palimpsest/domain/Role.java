package dev.palimpsest.domain;

/** Who speaks in a turn. */
public enum Role {
  USER,
  ASSISTANT,
  SYSTEM,
  TOOL
}
