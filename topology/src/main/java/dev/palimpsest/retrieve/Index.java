package dev.palimpsest.retrieve;

/** An index of the pipeline, known by its alias. */
public enum Index {
  MEMORIES("memories"),
  CHANGELOG("memory-changelog"),
  EPISODES("episodes");

  private final String alias;

  Index(String alias) {
    this.alias = alias;
  }

  public String alias() {
    return alias;
  }

  /** The first index behind the alias. */
  String first() {
    return version(1);
  }

  /** The index of a version of the mapping, counted from 1. */
  String version(int number) {
    return "%s-%06d".formatted(alias, number);
  }

  /** The version that an index's name ends with. */
  static int version(String index) {
    return Integer.parseInt(index.substring(index.lastIndexOf('-') + 1));
  }
}
