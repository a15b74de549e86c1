package dev.palimpsest.retrieve;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** An index of the pipeline, known by its alias; behind it stands one version, a real index. */
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

  /** The alias of a version that is being filled and not complete. */
  String filling() {
    return alias + ".filling";
  }

  /** The name of the template that its versions are made by. */
  String template() {
    return "palimpsest-" + alias;
  }

  /** The name of a version; the template matches it. */
  String version(int number) {
    return String.format("%s-%06d", alias, number);
  }

  /** The number of a version; empty where the name is not one of this index. */
  OptionalInt number(String name) {
    return name.matches(alias + "-\\d{6,9}")
        ? OptionalInt.of(Integer.parseInt(name.substring(alias.length() + 1)))
        : OptionalInt.empty();
  }

  /** The index that a version belongs to; empty where the name is not a version's. */
  public static Optional<Index> ofVersion(String name) {
    return Arrays.stream(values()).filter(index -> index.number(name).isPresent()).findFirst();
  }
}
