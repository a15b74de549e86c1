package dev.palimpsest.app;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.Detection;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.OwnPattern;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Treatment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one policy as a file states it, filled by Jackson; the rest is as shipped. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
@JsonPOJOBuilder(withPrefix = "")
final class PolicyEntry {
  private static final double SURE = 0.9;

  private String tenant = "";
  private int version;
  private boolean served = true;
  private List<String> packs = List.of("us");
  private Map<PrivacyLevel, Action> levels = Map.of();
  private Map<EntityType, Action> actions = Map.of();
  private Map<EntityType, Double> thresholds = Map.of();
  private List<Pattern> patterns = List.of();
  private Set<String> deny = Set.of();
  private Set<String> allow = Set.of();
  private Map<String, Set<PrivacyLevel>> restore = Policy.SHIPPED_ROLES;

  /** Has policies read by way of this class. */
  @JsonDeserialize(builder = PolicyEntry.class)
  interface AsEntry {}

  /** A pattern of the tenant's own; sure where no score is given. */
  private record Pattern(String name, String regex, Double score) {
    OwnPattern own() {
      if (name == null || regex == null) {
        throw new UserException("every pattern needs a name and a regex");
      }
      return new OwnPattern(name, regex, Optional.ofNullable(score).orElse(SURE));
    }
  }

  /** Called by Jackson at the end of the entry, so that a mistake is told with its line. */
  Policy build() {
    if (tenant.isBlank() || version < 1) {
      throw new UserException("every policy needs a tenant and a version of 1 or more");
    }
    return new Policy(
        tenant,
        version,
        served,
        new Treatment(levels, actions),
        new Detection(
            PackNames.read(packs),
            thresholds,
            patterns.stream().map(Pattern::own).toList(),
            deny,
            allow),
        restore);
  }
}
