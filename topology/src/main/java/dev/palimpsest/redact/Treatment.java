package dev.palimpsest.redact;

import dev.palimpsest.domain.PrivacyLevel;
import java.util.Map;

/**
 * What becomes of found values: by type, else by level, else as shipped.
 *
 * @param levels actions that differ from the level's own
 * @param types actions that differ from those of the type's level
 */
public record Treatment(Map<PrivacyLevel, Action> levels, Map<EntityType, Action> types) {
  public static final Treatment SHIPPED = new Treatment(Map.of(), Map.of());

  /**
   * @throws IllegalArgumentException if a secret would be stored
   */
  public Treatment {
    levels = Map.copyOf(levels);
    types = Map.copyOf(types);
    levels.forEach((level, action) -> refuseStored(level, level.name(), action));
    types.forEach((type, action) -> refuseStored(type.level(), type.name(), action));
  }

  public static Treatment of(Map<EntityType, Action> types) {
    return new Treatment(Map.of(), types);
  }

  public Action action(EntityType type) {
    Action ofType = types.get(type);
    return ofType != null ? ofType : levels.getOrDefault(type.level(), Action.of(type.level()));
  }

  private static void refuseStored(PrivacyLevel level, String what, Action action) {
    if (level == PrivacyLevel.PL4 && action.restorable()) {
      throw new IllegalArgumentException(
          what + " cannot be " + action + ": secrets are never stored; use DROP or KEEP");
    }
  }
}
