package dev.palimpsest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrunkTest {
  private static final String CITY = "residence.city\tone\tPL1\tsemantic\ttown\tcommute.mode";
  private static final String COMMUTE = "commute.mode\tone\tPL1\tsemantic\tbus or bike\t";

  @Test
  void shouldReadSlotsWithTheirDependents() {
    Trunk trunk = Trunk.parse(List.of("# comment", CITY, "", COMMUTE));

    assertThat(trunk.slot("residence.city").single()).isTrue();
    assertThat(trunk.slot("residence.city").dependents()).containsExactly("commute.mode");
  }

  @Test
  void shouldNameTheLineOfADuplicate() {
    assertThatThrownBy(() -> Trunk.parse(List.of(COMMUTE, COMMUTE)))
        .isInstanceOf(TrunkException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void shouldNameTheLineOfAnUnknownDependent() {
    assertThatThrownBy(() -> Trunk.parse(List.of("# only one", CITY)))
        .isInstanceOf(TrunkException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("commute.mode");
  }

  @Test
  void shouldNameTheLineOfABadColumn() {
    assertThatThrownBy(() -> Trunk.parse(List.of(CITY.replace("one", "several"))))
        .isInstanceOf(TrunkException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> Trunk.parse(List.of("a\tb")))
        .isInstanceOf(TrunkException.class)
        .hasMessageContaining("columns");
  }
}
