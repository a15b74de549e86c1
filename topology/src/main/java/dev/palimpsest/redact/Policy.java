package dev.palimpsest.redact;

import java.util.Map;

/**
 * How one tenant's personal data is treated.
 *
 * @param version counts up from 1 with every change; 0 is the shipped default
 * @param served whether the tenant's turns may be processed at all
 * @param overrides actions that differ from those of the type's privacy level
 */
public record Policy(
    String tenant, int version, boolean served, Map<EntityType, Action> overrides) {

  public Policy {
    overrides = Map.copyOf(overrides);
  }

  /** The shipped default: every type by its privacy level. */
  public static Policy shipped(String tenant) {
    return new Policy(tenant, 0, true, Map.of());
  }

  public Action action(EntityType type) {
    return overrides.getOrDefault(type, Action.of(type.level()));
  }
}
