package dev.palimpsest.streams;

import dev.palimpsest.redact.Action;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.schema.PolicyRule;
import dev.palimpsest.schema.RedactionAction;
import dev.palimpsest.schema.TenantPolicy;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Translates policies between the domain and the records of {@code privacy.policies}. */
public final class PolicyRecords {
  private PolicyRecords() {}

  /**
   * @throws IllegalArgumentException if the policy names a type or an action that this version does
   *     not know
   */
  static Policy policy(TenantPolicy record) {
    Map<EntityType, Action> overrides =
        record.getRules().stream()
            .collect(
                Collectors.toMap(
                    rule -> EntityType.valueOf(rule.getType()),
                    rule -> Action.valueOf(rule.getAction().name())));
    return new Policy(record.getTenant(), record.getVersion(), record.getServed(), overrides);
  }

  public static TenantPolicy record(Policy policy) {
    return TenantPolicy.newBuilder()
        .setTenant(policy.tenant())
        .setVersion(policy.version())
        .setServed(policy.served())
        .setRules(
            policy.overrides().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(
                    rule ->
                        PolicyRule.newBuilder()
                            .setType(rule.getKey().name())
                            .setAction(RedactionAction.valueOf(rule.getValue().name()))
                            .build())
                .toList())
        .build();
  }
}
