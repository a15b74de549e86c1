package dev.palimpsest.streams;

import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.Detection;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.OwnPattern;
import dev.palimpsest.redact.Pack;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.Treatment;
import dev.palimpsest.schema.LevelRule;
import dev.palimpsest.schema.PatternRule;
import dev.palimpsest.schema.PolicyRule;
import dev.palimpsest.schema.RedactionAction;
import dev.palimpsest.schema.RoleRule;
import dev.palimpsest.schema.TenantPolicy;
import dev.palimpsest.schema.ThresholdRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Translates policies between the domain and the records of {@code privacy.policies}. */
public final class PolicyRecords {
  private PolicyRecords() {}

  /**
   * @throws IllegalArgumentException if the policy names a type, an action or a country that this
   *     version does not know, or is not one that a file could state
   */
  public static Policy policy(TenantPolicy record) {
    return new Policy(
        record.getTenant(),
        record.getVersion(),
        record.getServed(),
        new Treatment(levels(record), types(record)),
        new Detection(
            record.getPacks().stream().map(Pack::valueOf).collect(Collectors.toSet()),
            record.getThresholds().stream()
                .collect(
                    Collectors.toMap(
                        rule -> EntityType.valueOf(rule.getType()), ThresholdRule::getScore)),
            record.getPatterns().stream()
                .map(rule -> new OwnPattern(rule.getName(), rule.getRegex(), rule.getScore()))
                .toList(),
            Set.copyOf(record.getDeny()),
            Set.copyOf(record.getAllow())),
        record.getRestore().stream()
            .collect(Collectors.toMap(RoleRule::getRole, PolicyRecords::levels)));
  }

  public static TenantPolicy record(Policy policy) {
    Detection detection = policy.detection();
    return TenantPolicy.newBuilder()
        .setTenant(policy.tenant())
        .setVersion(policy.version())
        .setServed(policy.served())
        .setRules(
            rules(
                policy.treatment().types(),
                (type, action) -> new PolicyRule(type.name(), action(action))))
        .setLevels(
            rules(
                policy.treatment().levels(),
                (level, action) -> new LevelRule(level(level), action(action))))
        .setPacks(detection.packs().stream().map(Pack::name).sorted().toList())
        .setThresholds(
            rules(detection.thresholds(), (type, score) -> new ThresholdRule(type.name(), score)))
        .setPatterns(
            detection.patterns().stream()
                .map(own -> new PatternRule(own.name(), own.regex(), own.score()))
                .toList())
        .setDeny(detection.deny().stream().sorted().toList())
        .setAllow(detection.allow().stream().sorted().toList())
        .setRestore(
            rules(
                policy.restore(),
                (role, levels) ->
                    new RoleRule(
                        role, levels.stream().sorted().map(PolicyRecords::level).toList())))
        .build();
  }

  private static Map<EntityType, Action> types(TenantPolicy record) {
    return record.getRules().stream()
        .collect(
            Collectors.toMap(
                rule -> EntityType.valueOf(rule.getType()),
                rule -> Action.valueOf(rule.getAction().name())));
  }

  private static Map<PrivacyLevel, Action> levels(TenantPolicy record) {
    return record.getLevels().stream()
        .collect(
            Collectors.toMap(
                rule -> PrivacyLevel.valueOf(rule.getLevel().name()),
                rule -> Action.valueOf(rule.getAction().name())));
  }

  private static Set<PrivacyLevel> levels(RoleRule rule) {
    return rule.getLevels().stream()
        .map(level -> PrivacyLevel.valueOf(level.name()))
        .collect(Collectors.toSet());
  }

  private static RedactionAction action(Action action) {
    return RedactionAction.valueOf(action.name());
  }

  private static dev.palimpsest.schema.PrivacyLevel level(PrivacyLevel level) {
    return dev.palimpsest.schema.PrivacyLevel.valueOf(level.name());
  }

  /** In the order of their keys, so that a policy always makes the same record. */
  private static <K extends Comparable<K>, V, R> List<R> rules(
      Map<K, V> from, BiFunction<K, V, R> rule) {
    return new TreeMap<>(from)
        .entrySet().stream().map(each -> rule.apply(each.getKey(), each.getValue())).toList();
  }
}
