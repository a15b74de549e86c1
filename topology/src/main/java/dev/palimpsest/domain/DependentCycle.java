package dev.palimpsest.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way by which a slot puts itself in doubt.
 *
 * @param paths each a dependent of the one before, and the first of the last
 */
record DependentCycle(List<String> paths) {

  DependentCycle {
    paths = List.copyOf(paths);
  }

  /** One cycle among slots, if there is any; every dependent is one of them. */
  static Optional<DependentCycle> in(Map<String, Slot> slots) {
    Map<String, Slot> left = new LinkedHashMap<>(slots);
    while (left.values().removeIf(slot -> next(slot, left).isEmpty())) {
      // peels off what leads nowhere; a cycle stays
    }
    return left.values().stream().findFirst().map(slot -> from(slot, left));
  }

  private static Optional<String> next(Slot slot, Map<String, Slot> among) {
    return slot.dependents().stream().map(Dependent::path).filter(among::containsKey).findFirst();
  }

  /** Where the way leads from a slot that leads into a cycle. */
  private static DependentCycle from(Slot start, Map<String, Slot> left) {
    List<String> way = new ArrayList<>();
    String path = start.path();
    while (!way.contains(path)) {
      way.add(path);
      path = next(left.get(path), left).orElseThrow();
    }
    return new DependentCycle(way.subList(way.indexOf(path), way.size()));
  }

  @Override
  public String toString() {
    return String.join(" -> ", paths) + " -> " + paths.getFirst();
  }
}
