package dev.palimpsest.redact;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is looked for in a tenant's texts.
 *
 * @param packs the countries whose identifiers are looked for
 * @param thresholds the score from which on a find counts, where it differs from the type's own
 * @param patterns the tenant's own
 * @param deny words and phrases that are always taken, in any case
 * @param allow values that are never taken, in any case
 */
public record Detection(
    Set<Pack> packs,
    Map<EntityType, Double> thresholds,
    List<OwnPattern> patterns,
    Set<String> deny,
    Set<String> allow) {
  public static final Detection SHIPPED = of(Set.of(Pack.US));

  /**
   * @throws IllegalArgumentException if a threshold is not between 0 and 1, or a word is blank
   */
  public Detection {
    packs = packs.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(packs));
    thresholds = Map.copyOf(thresholds);
    patterns = List.copyOf(patterns);
    deny = Set.copyOf(deny);
    allow = Set.copyOf(allow);
    thresholds.forEach(
        (type, score) -> {
          if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException(
                "the threshold of " + type + " must be between 0 and 1");
          }
        });
    if (deny.stream().anyMatch(String::isBlank) || allow.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a word of allow or deny is blank: leave it out");
    }
  }

  public static Detection of(Set<Pack> packs) {
    return new Detection(packs, Map.of(), List.of(), Set.of(), Set.of());
  }
}
