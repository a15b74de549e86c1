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
    return alias + "-000001";
  }
}
