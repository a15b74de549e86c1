package dev.palimpsest.domain;

/** What kind of memory a slot holds. */
public enum MemoryType {
  CORE,
  EPISODIC,
  SEMANTIC,
  PROCEDURAL,
  RESOURCE,
  VAULT
}
