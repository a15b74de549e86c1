package dev.palimpsest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.domain.value.ValueType;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines are written with | for the tabs. */
class TrunkTest {
  private static final String HEADER =
      "path|cardinality|privacy|memory|value|good for|dependents|examples|description";
  private static final String CITY =
      "residence.city|one|PL1|semantic|place|P10Y|commute.time:0.4,commute.mode:0.8"
          + "|I live in Leith / We moved to Hull|town lived in";
  private static final String MODE = "commute.mode|one|PL1|semantic|choice|-|-|I cycle|bus or bike";
  private static final String TIME =
      "commute.time|one|PL1|semantic|duration|P3Y|-|40 minutes|how long";
  private static final String PET = "pet.animal|many|PL1|semantic|name|-|-|We have a dog|pets";

  private static final String OPEN = "open.fact|many|PL1|semantic|text|-|-|-|all else";

  private final Trunk shipped = Trunk.parse(lines(HEADER, CITY, MODE, TIME));

  private static List<String> lines(String... lines) {
    return Stream.of(lines).map(line -> line.replace('|', '\t')).toList();
  }

  @Test
  void shouldReadASlotOfTheNamedColumns() {
    Slot city =
        Trunk.parse(lines("# comment", HEADER, "", CITY, MODE, TIME)).slot("residence.city");

    assertThat(city)
        .isEqualTo(
            new Slot(
                "residence.city",
                Cardinality.ONE,
                PrivacyLevel.PL1,
                MemoryType.SEMANTIC,
                ValueType.PLACE,
                Optional.of(Period.ofYears(10)),
                List.of(new Dependent("commute.mode", 0.8), new Dependent("commute.time", 0.4)),
                List.of("I live in Leith", "We moved to Hull"),
                "town lived in"));
  }

  @Test
  void shouldReadColumnsInAnyOrder() {
    Trunk trunk =
        Trunk.parse(
            lines(
                "description|path|privacy|cardinality|memory|examples|good for|value|dependents",
                "pets|pet.animal|PL1|many|semantic|-|-|name|-"));

    assertThat(trunk.slot("pet.animal").single()).isFalse();
    assertThat(trunk.slot("pet.animal").goodFor()).isEmpty();
    assertThat(trunk.slot("pet.animal").examples()).isEmpty();
  }

  @Test
  void shouldFindWhatPutsASlotInDoubt() {
    assertThat(shipped.slotsThatDoubt("commute.time"))
        .containsExactly(shipped.slot("residence.city"));
    assertThat(shipped.slotsThatDoubt("residence.city")).isEmpty();
  }

  @ParameterizedTest(name = "{2}: {0} -> {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "|one|;              |several|;            cardinality is one of one, many; not \"several\"",
        "|PL1|;              |PL9|;                privacy is one of PL1, PL2, PL3, PL4; not \"PL9\"",
        "|semantic|;         |dream|;              memory is one of",
        "|choice|;           |colour|;             value is one of text, name",
        "|-|-|;              |soon|-|;             good for is a period such as P2Y",
        "|-|-|;              |-P2Y|-|;             good for is a period such as P2Y",
        "|-|-|;              |P0D|-|;              good for is a period such as P2Y",
        "commute.mode|;      Commute.mode|;        a path is two or more lower-case words",
        "commute.mode|;      commute|;             a path is two or more lower-case words",
        "commute.mode|;      commute..mode|;       a path is two or more lower-case words",
        "|-|-|;              |-|commute.mode:1|;   commute.mode is a dependent of itself",
        "|-|-|;              |-|work.desk:0.5|;    the dependent work.desk of commute.mode is no slot",
        "|-|-|;              |-|pet.animal|;       a dependent is a path and a strength",
        "|-|-|;              |-|pet.animal:1.1|;   the strength of a dependent is 0 to 1, not \"1.1\"",
        "|-|-|;              |-|pet.animal:-1|;    the strength of a dependent is 0 to 1, not \"-1\"",
        "|-|-|;              |-|pet.animal:NaN|;   the strength of a dependent is 0 to 1, not \"NaN\"",
        "|-|-|;              |-|pet.animal:0.1,pet.animal:0.2|; pet.animal is named twice",
        "|bus or bike;       |bus|or bike;         expected 9 tab-separated columns, found 10",
        "|bus or bike;       '';                   expected 9 tab-separated columns, found 8",
      })
  void shouldNameTheLineOfAMistake(String right, String wrong, String problem) {
    String mistaken = MODE.replace(right, wrong);

    assertThat(mistaken).isNotEqualTo(MODE);
    assertThatThrownBy(() -> Trunk.parse(lines("# pets", HEADER, PET, mistaken)))
        .isInstanceOf(TrunkException.class)
        .hasMessageStartingWith("trunk, line 4: ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|good for;   '';               the header lacks the column \"good for\"",
        "|good for;   |goodness;        not \"goodness\"",
        "|examples;   |examples|value;  the column \"value\" stands here twice",
      })
  void shouldNameTheLineOfABadHeader(String right, String wrong, String problem) {
    assertThatThrownBy(() -> Trunk.parse(lines("", HEADER.replace(right, wrong), PET)))
        .isInstanceOf(TrunkException.class)
        .hasMessageStartingWith("trunk, line 2: ")
        .hasMessageContaining(problem);
  }

  @Test
  void shouldNameTheLinesOfADuplicate() {
    assertThatThrownBy(() -> Trunk.parse(lines(HEADER, PET, MODE, PET)))
        .hasMessage("trunk, line 4: the slot pet.animal stands here a second time, after line 2");
  }

  @Test
  void shouldNameACycleAndItsLastLine() {
    assertThatThrownBy(
            () ->
                Trunk.parse(
                    lines(
                        HEADER,
                        PET.replace("|-|-|", "|-|commute.mode:0.1|"),
                        MODE.replace("|-|-|", "|-|commute.time:0.5|"),
                        TIME.replace("|P3Y|-|", "|P3Y|commute.mode:0.5|"))))
        .isInstanceOf(TrunkException.class)
        .hasMessageStartingWith("trunk, line 4: slots put themselves in doubt in a cycle: ")
        .hasMessageEndingWith("commute.mode -> commute.time -> commute.mode");
  }

  @Test
  void shouldAddOverrideAndDropSlotsOfATenant() {
    Trunk tenant =
        shipped.extendedBy(
            lines("-commute.mode", HEADER, PET, TIME.replace("how long", "how long and when")));

    assertThat(tenant.slots())
        .extracting(Slot::path)
        .containsExactly("residence.city", "commute.time", "pet.animal");
    assertThat(tenant.slot("commute.time").description()).isEqualTo("how long and when");
    assertThat(tenant.slot("residence.city").dependents())
        .containsExactly(new Dependent("commute.time", 0.4));
    assertThat(shipped.has("commute.mode")).isTrue();
  }

  @Test
  void shouldStandAloneWhereATenantReplacesTheShippedTrunk() {
    Trunk tenant =
        shipped.extendedBy(lines("# ours", "replaces the shipped trunk", HEADER, PET, OPEN));

    assertThat(tenant.slots()).extracting(Slot::path).containsExactly("pet.animal", "open.fact");
  }

  @Test
  void shouldLeaveTheTrunkAsItIsForAnEmptyFile() {
    assertThat(shipped.extendedBy(List.of()).slots()).containsExactlyElementsOf(shipped.slots());
  }

  @Test
  void shouldNameTheTenantsLine() {
    assertRefused(
        "line 2: what fits no other slot needs open.fact",
        "# ours",
        "replaces the shipped trunk",
        HEADER,
        PET);
    assertRefused("line 1: there is no slot pet.food to drop", "-pet.food");
    assertRefused(
        "line 3: the slot commute.mode stands here a second", HEADER, MODE, "-commute.mode");
    assertRefused(
        "line 3: \"replaces the shipped trunk\" stands first",
        HEADER,
        PET,
        "replaces the shipped trunk");
    assertRefused(
        "line 2: slots put themselves in doubt in a cycle",
        HEADER,
        MODE.replace("|-|-|", "|-|residence.city:0.5|"));
    assertRefused(
        "line 3: the dependent commute.mode of pet.animal is no slot",
        "-commute.mode",
        HEADER,
        PET.replace("|-|-|", "|-|commute.mode:0.5|"));
  }

  private void assertRefused(String problem, String... lines) {
    assertThatThrownBy(() -> shipped.extendedBy(lines(lines)))
        .isInstanceOf(TrunkException.class)
        .hasMessageStartingWith("trunk, " + problem);
  }
}
