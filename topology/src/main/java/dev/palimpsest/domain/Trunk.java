package dev.palimpsest.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tree of slots that memory knows. */
public final class Trunk {
  private static final int COLUMNS = 6;
  private final Map<String, Slot> slots;

  private Trunk(Map<String, Slot> slots) {
    this.slots = Collections.unmodifiableMap(slots);
  }

  /**
   * Reads a trunk from tab-separated lines: path, cardinality (one, many), privacy level, memory
   * type, description, dependents (comma-separated paths). Lines that start with {@code #} are
   * comments.
   *
   * @throws TrunkException if a line cannot be read, a path occurs twice, or a dependent names no
   *     slot
   */
  public static Trunk parse(List<String> lines) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    Map<String, Integer> lineOf = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Slot slot = slot(line, i + 1);
      if (slots.put(slot.path(), slot) != null) {
        throw new TrunkException(i + 1, "the slot " + slot.path() + " stands here a second time");
      }
      lineOf.put(slot.path(), i + 1);
    }
    slots
        .values()
        .forEach(
            slot ->
                slot.dependents().stream()
                    .filter(path -> !slots.containsKey(path))
                    .findFirst()
                    .ifPresent(
                        path -> {
                          throw new TrunkException(
                              lineOf.get(slot.path()),
                              "the dependent " + path + " is no slot of this trunk");
                        }));
    return new Trunk(slots);
  }

  private static Slot slot(String line, int number) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new TrunkException(
          number, "expected " + COLUMNS + " tab-separated columns, found " + columns.length);
    }
    try {
      return new Slot(
          columns[0].strip(),
          Cardinality.valueOf(columns[1].strip().toUpperCase(Locale.ROOT)),
          PrivacyLevel.valueOf(columns[2].strip()),
          MemoryType.valueOf(columns[3].strip().toUpperCase(Locale.ROOT)),
          columns[4].strip(),
          Arrays.stream(columns[5].split(","))
              .map(String::strip)
              .filter(path -> !path.isEmpty())
              .toList());
    } catch (IllegalArgumentException e) {
      throw new TrunkException(
          number,
          "cardinality is one or many, privacy PL1 to PL4, type one of "
              + Arrays.toString(MemoryType.values()));
    }
  }

  /**
   * The slot at a path.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Slot slot(String path) {
    Slot slot = slots.get(path);
    if (slot == null) {
      throw new IllegalArgumentException("no slot " + path + " in the trunk");
    }
    return slot;
  }

  public boolean has(String path) {
    return slots.containsKey(path);
  }

  public Collection<Slot> slots() {
    return slots.values();
  }
}
