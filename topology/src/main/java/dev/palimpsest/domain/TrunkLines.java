package dev.palimpsest.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the lines of one trunk file say, each with its line.
 *
 * @param replaces the line that leaves out the trunk that the file extends
 * @param slots by path
 * @param dropped paths to leave out, with their line
 * @param lineOf the line of each slot
 */
record TrunkLines(
    Optional<Integer> replaces,
    Map<String, Slot> slots,
    Map<String, Integer> dropped,
    Map<String, Integer> lineOf) {

  static final String REPLACES = "replaces the shipped trunk";

  TrunkLines {
    slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
    lineOf = Map.copyOf(lineOf);
  }

  static TrunkLines read(List<String> lines) {
    Optional<Integer> replaces = Optional.empty();
    Optional<TrunkColumns> header = Optional.empty();
    Map<String, Slot> slots = new LinkedHashMap<>();
    Map<String, Integer> dropped = new LinkedHashMap<>();
    Map<String, Integer> lineOf = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int number = i + 1;
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.strip().equals(REPLACES)) {
        if (replaces.isPresent() || header.isPresent() || !lineOf.isEmpty()) {
          throw new TrunkException(number, "\"" + REPLACES + "\" stands first, and once");
        }
        replaces = Optional.of(number);
      } else if (line.startsWith("-")) {
        String path = line.substring(1).strip();
        requireFirst(path, number, lineOf);
        dropped.put(path, number);
      } else if (header.isEmpty()) {
        header = Optional.of(TrunkColumns.of(line, number));
      } else {
        Slot slot = header.get().slot(line, number);
        requireFirst(slot.path(), number, lineOf);
        slots.put(slot.path(), slot);
      }
    }
    return new TrunkLines(replaces, slots, dropped, lineOf);
  }

  private static void requireFirst(String path, int number, Map<String, Integer> lineOf) {
    Integer earlier = lineOf.putIfAbsent(path, number);
    if (earlier != null) {
      throw new TrunkException(
          number, "the slot " + path + " stands here a second time, after line " + earlier);
    }
  }

  /** Refuses the first slot with a dependent that is not among the paths. */
  void requireDependentsIn(Set<String> paths) {
    for (Slot slot : slots.values()) {
      for (Dependent dependent : slot.dependents()) {
        if (!paths.contains(dependent.path())) {
          throw new TrunkException(
              lineOf.get(slot.path()),
              "the dependent " + dependent.path() + " of " + slot.path() + " is no slot");
        }
      }
    }
  }

  /** Refuses to be without the slot of what fits no other, at the line that leaves it out. */
  void requireOpenIn(Set<String> paths) {
    Optional<Integer> without = Optional.ofNullable(dropped.get(Trunk.OPEN)).or(() -> replaces);
    if (!paths.contains(Trunk.OPEN) && without.isPresent()) {
      throw new TrunkException(
          without.get(), "what fits no other slot needs " + Trunk.OPEN + ": keep or add it");
    }
  }

  /** Refuses a cycle, at the last line that has part in it. */
  void refuse(DependentCycle cycle) {
    List<Integer> lines = new ArrayList<>();
    for (String path : cycle.paths()) {
      if (slots.containsKey(path)) {
        lines.add(lineOf.get(path));
      }
    }
    throw new TrunkException(
        Collections.max(lines), "slots put themselves in doubt in a cycle: " + cycle);
  }
}
