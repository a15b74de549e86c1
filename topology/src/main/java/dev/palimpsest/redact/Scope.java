package dev.palimpsest.redact;

import dev.palimpsest.domain.PrivacyLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for in a text.
 *
 * @param types the types that are reported
 * @param thresholds the score from which on a find counts, where it differs from the type's own
 * @param own recognizers beside the installed ones
 * @param gated whether gates may spare a recognizer
 */
public record Scope(
    Set<EntityType> types,
    Map<EntityType, Double> thresholds,
    List<Recognizer> own,
    boolean gated) {

  public Scope {
    types = EnumSet.copyOf(types);
    thresholds = Map.copyOf(thresholds);
    own = List.copyOf(own);
  }

  /** All types that belong to no country, and those of these countries. */
  public static Scope of(Set<Pack> packs) {
    EnumSet<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (EntityType type : EntityType.values()) {
      Optional<Pack> pack = type.pack();
      if (pack.isEmpty() || packs.contains(pack.get())) {
        types.add(type);
      }
    }
    return new Scope(types, Map.of(), List.of(), true);
  }

  /** What a policy asks for. */
  public static Scope of(Detection detection) {
    List<Recognizer> own = new ArrayList<>();
    detection.patterns().forEach(pattern -> own.add(OwnRecognizer.of(pattern)));
    if (!detection.deny().isEmpty()) {
      own.add(OwnRecognizer.of(detection.deny()));
    }
    return new Scope(of(detection.packs()).types(), detection.thresholds(), own, true);
  }

  /** The same for forms alone: as in an identifier, of which any word may be a name. */
  public Scope forms() {
    EnumSet<EntityType> forms = EnumSet.copyOf(types);
    forms.removeIf(type -> type.level() == PrivacyLevel.PL1);
    forms.removeAll(
        EnumSet.of(
            EntityType.PERSON,
            EntityType.ID,
            EntityType.USERNAME,
            EntityType.STREET_ADDRESS,
            EntityType.ZIP_CODE));
    return new Scope(forms, thresholds, own, gated);
  }

  /** One type alone, however unsure. */
  public static Scope only(EntityType type) {
    return new Scope(EnumSet.of(type), Map.of(type, 0.0), List.of(), false);
  }

  /** The same with one threshold for all types. */
  public Scope from(double minScore) {
    EnumMap<EntityType, Double> all = new EnumMap<>(EntityType.class);
    types.forEach(type -> all.put(type, minScore));
    return new Scope(types, all, own, gated);
  }

  double threshold(EntityType type) {
    return thresholds.getOrDefault(type, type.threshold());
  }
}
