package dev.palimpsest.redact;

import dev.palimpsest.domain.PrivacyLevel;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How one tenant's personal data is found and treated, and who may see it again.
 *
 * @param version counts up from 1 with every change; 0 is the shipped default
 * @param served whether the tenant's turns may be processed at all
 * @param restore the levels that each role may restore
 */
public record Policy(
    String tenant,
    int version,
    boolean served,
    Treatment treatment,
    Detection detection,
    Map<String, Set<PrivacyLevel>> restore) {
  /** Who may restore what unless a policy says otherwise. */
  public static final Map<String, Set<PrivacyLevel>> SHIPPED_ROLES =
      Map.of(
          "support",
          Set.of(PrivacyLevel.PL2),
          "privacy-officer",
          Set.of(PrivacyLevel.PL2, PrivacyLevel.PL3));

  public Policy {
    restore = Map.copyOf(new TreeMap<>(restore));
  }

  /** The shipped default: every type by its privacy level, of no country but the US. */
  public static Policy shipped(String tenant) {
    return new Policy(tenant, 0, true, Treatment.SHIPPED, Detection.SHIPPED, SHIPPED_ROLES);
  }

  /** A policy that lets nothing on. */
  public static Policy closed(String tenant) {
    return new Policy(tenant, 0, false, Treatment.SHIPPED, Detection.SHIPPED, Map.of());
  }

  public Action action(EntityType type) {
    return treatment.action(type);
  }

  public Policy with(Treatment other) {
    return new Policy(tenant, version, served, other, detection, restore);
  }

  public Policy with(Detection other) {
    return new Policy(tenant, version, served, treatment, other, restore);
  }

  public Policy withVersion(int other) {
    return new Policy(tenant, other, served, treatment, detection, restore);
  }
}
