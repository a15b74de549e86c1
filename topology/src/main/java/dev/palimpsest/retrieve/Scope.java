package dev.palimpsest.retrieve;

import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a search is confined to; one tenant always.
 *
 * @param user whom memories are about and whose turns count; anyone where empty
 * @param types of memories; all where empty
 * @param slots of memories, with what is below them; all where empty
 * @param statuses of memories, as they are today; what is believed where empty
 * @param at what was known and held then; now where empty
 */
public record Scope(
    String tenant,
    Optional<String> user,
    Optional<String> conversation,
    Set<MemoryType> types,
    Set<String> slots,
    Set<Status> statuses,
    Optional<Instant> at) {

  public Scope {
    types = Set.copyOf(types);
    slots = Set.copyOf(slots);
    statuses = Set.copyOf(statuses);
  }

  /** All that the tenant's memory believes now. */
  public static Scope of(String tenant) {
    return new Scope(
        tenant, Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty());
  }

  /** Episodes have no type and no slot: who asks for one asks for memories. */
  boolean includesEpisodes() {
    return types.isEmpty() && slots.isEmpty();
  }
}
