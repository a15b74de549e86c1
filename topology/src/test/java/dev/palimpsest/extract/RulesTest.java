package dev.palimpsest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Trunk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final Trunk TRUNK =
      Trunk.parse(
          List.of(
              "path\tcardinality\tprivacy\tmemory\tvalue\tgood for\tdependents\texamples\tdescription",
              "residence.city\tone\tPL1\tsemantic\tplace\t-\t-\t-\ttown"));

  @Test
  void shouldReadPartsAndRules() {
    List<Rule> rules =
        Rules.parse(
            List.of(
                "# a comment",
                "",
                "I = (?:i|we)",
                "LIVE = {I} live",
                "residence.city\tdeny\tplan\t{LIVE} in (?<value>\\w+)"),
            TRUNK);

    assertThat(rules).hasSize(1);
    Rule rule = rules.getFirst();
    assertThat(rule.slot()).isEqualTo("residence.city");
    assertThat(rule.polarity()).isEqualTo(Polarity.DENY);
    assertThat(rule.modality()).isEqualTo(Modality.PLAN);
    assertThat(rule.capturesValue()).isTrue();
    assertThat(rule.pattern().matcher("WE LIVE in Leeds").matches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no rule at all",
        "residence.city\tassert\tfact",
        "residence.city\tassert\tfact\t(unclosed",
        "residence.town\tassert\tfact\tx",
        "residence.city\tshout\tfact\tx",
        "residence.city\tassert\thope\tx"
      })
  void shouldNameTheLineOfAMistake(String line) {
    assertThatThrownBy(() -> Rules.parse(List.of("# first", "", line), TRUNK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3");
  }
}
