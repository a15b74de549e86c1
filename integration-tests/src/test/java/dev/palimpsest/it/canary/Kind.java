package dev.palimpsest.it.canary;

/** A kind of place where a value may lie. */
public enum Kind {
  TOPIC_KEY,
  TOPIC_VALUE,
  TOPIC_HEADER,
  STORE,
  STORE_FILE,
  REGISTRY,
  INDEX_SOURCE,
  INDEX_TERM,
  INDEX_SEARCH,
  INDEX_FILE,
  LOG,
  METRIC,
  HEALTH,
  THREAD,
  TEMPORARY_FILE
}
