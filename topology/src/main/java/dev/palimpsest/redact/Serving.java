package dev.palimpsest.redact;

import java.util.Optional;
import java.util.Set;

/**
 * Which tenants may be served.
 *
 * @param listed the tenants; empty where any may be
 */
public record Serving(Optional<Set<String>> listed) {
  /** Any tenant. */
  public static final Serving ANY = new Serving(Optional.empty());

  public Serving {
    listed = listed.map(Set::copyOf);
  }

  /** Whether turns of the policy's tenant may be processed. */
  public boolean serves(Policy policy) {
    return policy.served() && listed.map(tenants -> tenants.contains(policy.tenant())).orElse(true);
  }
}
