package dev.palimpsest.domain;

import java.util.List;

/**
 * An attribute of a person that statements fill.
 *
 * @param path its place in the trunk, as in {@code residence.city}
 * @param dependents paths of the slots that a change of this one puts in doubt
 */
public record Slot(
    String path,
    Cardinality cardinality,
    PrivacyLevel privacy,
    MemoryType type,
    String description,
    List<String> dependents) {

  public Slot {
    dependents = List.copyOf(dependents);
  }

  public boolean single() {
    return cardinality == Cardinality.ONE;
  }
}
