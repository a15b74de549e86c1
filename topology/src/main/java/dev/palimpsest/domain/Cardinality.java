package dev.palimpsest.domain;

/** How many values a slot holds at one time. */
public enum Cardinality {
  ONE,
  MANY
}
