package dev.palimpsest.domain.value;

import java.util.Set;

/** What the values of a slot are, and so how they are read and compared. */
public enum ValueType {
  /** Any words. */
  TEXT(Set.of()),
  /** A person, an animal, a thing, a work. */
  NAME(Set.of()),
  /** A town, a country, a building; parts in any order. */
  PLACE(Set.of("in", "at")),
  /** Where post goes; parts in any order. */
  ADDRESS(Set.of("in", "at")),
  /** A company or institution; its legal form does not count. */
  ORGANISATION(
      Set.of(
          "ltd", "limited", "inc", "gmbh", "plc", "llc", "corp", "corporation", "co", "company")),
  /** Amounts with units. */
  QUANTITY(Set.of()),
  /** Amounts of a currency. */
  MONEY(Set.of()),
  /** How many, how old. */
  COUNT(Set.of("year", "old", "aged", "age")),
  /** A day, or as much of it as is known. */
  DATE(Set.of("on", "of")),
  /** A time of day, with its days perhaps. */
  TIME(Set.of("at")),
  /** How long. */
  DURATION(Set.of()),
  /** A version of a thing. */
  VERSION(Set.of()),
  /** One of a few states or ways. */
  CHOICE(Set.of("by", "go", "goes", "on", "via", "i", "im"));

  private final Set<String> silent;

  ValueType(Set<String> silent) {
    this.silent = silent;
  }

  /**
   * The canonical form: what says the same mostly has the same one. It is for comparing, not for
   * showing; {@link #compare} knows more, as it allows for rounding between systems of units.
   */
  public String normal(String value) {
    return Reading.of(value, this).text();
  }

  /** Reads both; where one is compared with many, {@link Reading} reads it once. */
  public Likeness compare(String older, String newer) {
    return older.equals(newer)
        ? Likeness.SAME
        : Reading.of(older, this).likenessOf(Reading.of(newer, this));
  }

  public boolean same(String one, String other) {
    return compare(one, other) == Likeness.SAME;
  }

  /** Whether a word says nothing in a value of this type. */
  boolean silent(String word) {
    return silent.contains(word);
  }

  boolean inAnyOrder() {
    return this == PLACE || this == ADDRESS || this == CHOICE;
  }
}
