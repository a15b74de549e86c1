package dev.palimpsest.domain;

import dev.palimpsest.domain.value.ValueType;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An attribute of a person that statements fill.
 *
 * @param path its place in the trunk, as in {@code residence.city}
 * @param type what kind of memory it holds
 * @param valueType how its values are read and compared
 * @param goodFor how long a value may be believed without being repeated; empty for always
 * @param dependents what a change of this one puts in doubt, strongest first
 * @param examples statements that fill it
 */
public record Slot(
    String path,
    Cardinality cardinality,
    PrivacyLevel privacy,
    MemoryType type,
    ValueType valueType,
    Optional<Period> goodFor,
    List<Dependent> dependents,
    List<String> examples,
    String description) {

  public Slot {
    dependents = List.copyOf(dependents);
    examples = List.copyOf(examples);
  }

  public boolean single() {
    return cardinality == Cardinality.ONE;
  }

  /**
   * How surely a change of this one makes what another holds untrue, 0 to 1; 0 where it does not.
   */
  public double strength(String other) {
    return dependents.stream()
        .filter(dependent -> dependent.path().equals(other))
        .mapToDouble(Dependent::strength)
        .findFirst()
        .orElse(0);
  }

  boolean doubts(String other) {
    return dependents.stream().anyMatch(dependent -> dependent.path().equals(other));
  }

  /** The same, putting none of these slots in doubt. */
  Slot sparing(Set<String> paths) {
    return new Slot(
        path,
        cardinality,
        privacy,
        type,
        valueType,
        goodFor,
        dependents.stream().filter(dependent -> !paths.contains(dependent.path())).toList(),
        examples,
        description);
  }
}
