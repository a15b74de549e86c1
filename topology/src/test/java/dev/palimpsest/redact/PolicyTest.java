package dev.palimpsest.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.domain.PrivacyLevel;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
  private static final Policy SHIPPED = Policy.shipped("acme");

  @ParameterizedTest
  @EnumSource(EntityType.class)
  void shouldTreatEveryTypeByItsLevelAsShipped(EntityType type) {
    assertThat(SHIPPED.action(type)).isEqualTo(Action.of(type.level()));
  }

  @Test
  void shouldServeAndLookForNoCountryButTheUsAsShipped() {
    assertThat(SHIPPED.version()).isZero();
    assertThat(SHIPPED.served()).isTrue();
    assertThat(SHIPPED.detection()).isEqualTo(Detection.of(Set.of(Pack.US)));
  }

  @Test
  void shouldNeverStoreASecret() {
    assertThatThrownBy(() -> Treatment.of(Map.of(EntityType.PASSWORD, Action.PSEUDONYM)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PASSWORD")
        .hasMessageContaining("DROP");
    assertThatThrownBy(() -> new Treatment(Map.of(PrivacyLevel.PL4, Action.PLACEHOLDER), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"PL1,KEEP", "PL2,PSEUDONYM", "PL3,PLACEHOLDER", "PL4,DROP"})
  void shouldTreatALevelTheStricterTheMoreHarmItDoes(PrivacyLevel level, Action action) {
    assertThat(Action.of(level)).isEqualTo(action);
  }

  @Test
  void shouldPreferAnOverrideToTheLevel() {
    Policy policy =
        SHIPPED.with(
            new Treatment(
                Map.of(PrivacyLevel.PL2, Action.KEEP),
                Map.of(EntityType.EMAIL_ADDRESS, Action.DROP)));

    assertThat(policy.action(EntityType.EMAIL_ADDRESS)).isEqualTo(Action.DROP);
    assertThat(policy.action(EntityType.PHONE_NUMBER)).isEqualTo(Action.KEEP);
    assertThat(policy.action(EntityType.US_SSN)).isEqualTo(Action.PLACEHOLDER);
  }

  @Test
  void shouldServeListedTenantsWhosePolicyAllowsIt() {
    Serving listed = new Serving(Optional.of(Set.of("acme")));

    assertThat(Serving.ANY.serves(Policy.shipped("acme"))).isTrue();
    assertThat(Serving.ANY.serves(Policy.closed("acme"))).isFalse();
    assertThat(listed.serves(Policy.shipped("acme"))).isTrue();
    assertThat(listed.serves(Policy.shipped("globex"))).isFalse();
    assertThat(listed.serves(Policy.closed("acme"))).isFalse();
  }

  @Test
  void shouldHaveARecognizerInstalledForEveryType() {
    Set<EntityType> found = EnumSet.of(EntityType.CUSTOM, EntityType.PARTIAL_VALUE);
    ServiceLoader.load(RecognizerSet.class)
        .forEach(set -> set.recognizers().forEach(each -> found.addAll(each.types())));

    assertThat(found).containsExactlyInAnyOrder(EntityType.values());
  }
}
