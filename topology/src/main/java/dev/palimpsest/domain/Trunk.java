package dev.palimpsest.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of slots that memory knows: every dependent is a slot of it, and no slot puts itself in
 * doubt, not by way of others either.
 */
public final class Trunk {
  /** The slot of what fits no other; a tenant's file cannot leave it out. */
  public static final String OPEN = "open.fact";

  private static final Trunk EMPTY = new Trunk(Map.of());

  private final Map<String, Slot> slots;

  private Trunk(Map<String, Slot> slots) {
    this.slots = Collections.unmodifiableMap(slots);
  }

  /**
   * Reads a trunk from lines; {@code topology/docs/trunk.md} describes them.
   *
   * @throws TrunkException with the line, if one cannot be read or contradicts another
   */
  public static Trunk parse(List<String> lines) {
    return EMPTY.extendedBy(lines);
  }

  /**
   * This trunk with the slots of a tenant's lines: new ones are added, a known path is overridden,
   * {@code -path} drops one; under {@value TrunkLines#REPLACES} nothing of this trunk stays.
   *
   * @throws TrunkException with the tenant's line, if one cannot be read or does not fit
   */
  public Trunk extendedBy(List<String> lines) {
    TrunkLines read = TrunkLines.read(lines);
    Map<String, Slot> merged = new LinkedHashMap<>(read.replaces().isPresent() ? Map.of() : slots);
    read.dropped()
        .forEach(
            (path, line) -> {
              if (merged.remove(path) == null) {
                throw new TrunkException(line, "there is no slot " + path + " to drop");
              }
            });
    merged.replaceAll((path, slot) -> slot.sparing(read.dropped().keySet()));
    merged.putAll(read.slots());
    read.requireOpenIn(merged.keySet());
    read.requireDependentsIn(merged.keySet());
    DependentCycle.in(merged).ifPresent(read::refuse);
    return new Trunk(merged);
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

  /** Whether a belief was not said again for longer than values of its slot are good for. */
  public boolean outlived(Memory memory, Instant at) {
    return has(memory.slot())
        && slot(memory.slot())
            .goodFor()
            .filter(
                period ->
                    memory.lastSeen().atZone(ZoneOffset.UTC).plus(period).toInstant().isBefore(at))
            .isPresent();
  }

  /** The slots whose change puts this one in doubt; looks at all slots. */
  public List<Slot> slotsThatDoubt(String path) {
    return slots.values().stream().filter(slot -> slot.doubts(path)).toList();
  }
}
