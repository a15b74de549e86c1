package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.PrivacyLevel;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  @Test
  void shouldPinTheShippedTreatmentOfEveryType() {
    Policy shipped = Policy.shipped("acme");
    Map<EntityType, Action> actions = new java.util.EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values()) {
      actions.put(type, shipped.action(type));
    }

    assertThat(actions)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry(EntityType.EMAIL_ADDRESS, Action.PSEUDONYM),
                Map.entry(EntityType.PHONE_NUMBER, Action.PSEUDONYM),
                Map.entry(EntityType.PERSON, Action.PSEUDONYM),
                Map.entry(EntityType.IP_ADDRESS, Action.PSEUDONYM),
                Map.entry(EntityType.CREDIT_CARD, Action.PLACEHOLDER),
                Map.entry(EntityType.IBAN_CODE, Action.PLACEHOLDER),
                Map.entry(EntityType.US_SSN, Action.PLACEHOLDER),
                Map.entry(EntityType.PRIVATE_KEY, Action.DROP),
                Map.entry(EntityType.JWT, Action.DROP),
                Map.entry(EntityType.API_KEY, Action.DROP),
                Map.entry(EntityType.PASSWORD, Action.DROP),
                Map.entry(EntityType.URL_CREDENTIALS, Action.DROP)));
    assertThat(shipped.version()).isZero();
    assertThat(shipped.served()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PL1,KEEP", "PL2,PSEUDONYM", "PL3,PLACEHOLDER", "PL4,DROP"})
  void shouldTreatALevelTheStricterTheMoreHarmItDoes(PrivacyLevel level, Action action) {
    assertThat(Action.of(level)).isEqualTo(action);
  }

  @Test
  void shouldPreferAnOverrideToTheLevel() {
    Policy policy = new Policy("acme", 3, true, Map.of(EntityType.EMAIL_ADDRESS, Action.DROP));

    assertThat(policy.action(EntityType.EMAIL_ADDRESS)).isEqualTo(Action.DROP);
    assertThat(policy.action(EntityType.PHONE_NUMBER)).isEqualTo(Action.PSEUDONYM);
  }

  @Test
  void shouldServeListedTenantsWhosePolicyAllowsIt() {
    Serving listed = new Serving(Optional.of(Set.of("acme")));

    assertThat(Serving.ANY.serves(Policy.shipped("acme"))).isTrue();
    assertThat(Serving.ANY.serves(new Policy("acme", 1, false, Map.of()))).isFalse();
    assertThat(listed.serves(Policy.shipped("acme"))).isTrue();
    assertThat(listed.serves(Policy.shipped("globex"))).isFalse();
    assertThat(listed.serves(new Policy("acme", 1, false, Map.of()))).isFalse();
  }

  @Test
  void shouldHaveARecognizerInstalledForEveryType() {
    Set<EntityType> found = new HashSet<>(Set.of(EntityType.PERSON));
    ServiceLoader.load(Recognizer.class).forEach(recognizer -> found.addAll(recognizer.types()));

    assertThat(found).containsExactlyInAnyOrder(EntityType.values());
  }
}
