package dev.palimpsest.domain;

/** How much a memory sums up: one statement, one session, or a whole person. */
public enum Level {
  FACT,
  SCENE,
  PERSONA
}
