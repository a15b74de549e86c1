package dev.palimpsest.redact.name;

/** What a found name belongs to. */
public enum NameKind {
  PERSON,
  /** A country, region, city or landmark; postal addresses have a recognizer of their own. */
  LOCATION,
  ORGANIZATION
}
