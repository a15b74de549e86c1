package dev.palimpsest.app.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The documents in which index and topic differ: counted, all ids, and some of them in full. */
public final class Differences {
  private final int limit;
  private final Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
  private final List<Difference> examples = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  /**
   * @param limit most examples
   */
  Differences(int limit) {
    this.limit = limit;
    for (Difference.Kind kind : Difference.Kind.values()) {
      counts.put(kind, 0);
    }
  }

  void add(Difference difference) {
    counts.merge(difference.kind(), 1, Integer::sum);
    ids.add(difference.id());
    if (examples.size() < limit) {
      examples.add(difference);
    }
  }

  /** How many there are of each kind, zeros among them. */
  public Map<Difference.Kind, Integer> counts() {
    return counts;
  }

  /** The first of them. */
  public List<Difference> examples() {
    return examples;
  }

  /** The ids of all. */
  List<String> ids() {
    return ids;
  }

  public boolean none() {
    return ids.isEmpty();
  }
}
