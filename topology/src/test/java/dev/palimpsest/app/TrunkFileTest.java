package dev.palimpsest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.domain.Slot;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.value.ValueType;
import dev.palimpsest.extract.RuleExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrunkFileTest {
  private final Trunk shipped = TrunkFile.read(Optional.empty());

  @TempDir Path folder;

  @Test
  void shouldShipATrunkForWorkSupportAndEverydayLife() {
    assertThat(shipped.slots()).hasSizeGreaterThanOrEqualTo(153);
    assertThat(shipped.slots())
        .allSatisfy(
            slot -> {
              assertThat(slot.examples()).hasSizeBetween(2, 3);
              assertThat(slot.description()).isNotBlank();
            });
    assertThat(shipped.slots()).extracting(Slot::valueType).contains(ValueType.values());
  }

  @Test
  void shouldNeverShipAnExampleTwice() {
    assertThat(shipped.slots().stream().flatMap(slot -> slot.examples().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldDoubtTheCommuteMostSurelyWhenTheTownChanges() {
    assertThat(shipped.slot("residence.city").dependents().getFirst().strength())
        .isGreaterThan(0.8);
    assertThat(shipped.slotsThatDoubt("work.manager"))
        .extracting(Slot::path)
        .contains("work.employer", "work.team", "work.status");
  }

  @Test
  void shouldExtendTheShippedTrunkByAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("trunk.tsv"), "-pet.food\n");

    Trunk trunk = TrunkFile.read(Optional.of(file));

    assertThat(trunk.has("pet.food")).isFalse();
    assertThat(trunk.slots()).hasSize(shipped.slots().size() - 1);
  }

  @Test
  void shouldTakeTheTenantsFileOfThePage() throws IOException {
    String[] fenced = Files.readString(Path.of("docs/trunk.md")).split("```");
    Path file = Files.writeString(folder.resolve("trunk.tsv"), fenced[1].strip());

    Trunk trunk = TrunkFile.read(Optional.of(file));

    assertThat(trunk.has("contact.address")).isFalse();
    assertThat(trunk.slotsThatDoubt("ship.berth")).containsExactly(trunk.slot("ship.vessel"));
  }

  @Test
  void shouldLeaveOutRulesOfSlotsThatATenantDropped() throws IOException {
    Path file = Files.writeString(folder.resolve("trunk.tsv"), "-residence.city\n");

    assertThat(RuleExtractor.shipped(TrunkFile.read(Optional.of(file)))).isNotNull();
  }

  @Test
  void shouldNameTheFileAndTheLineOfAMistake() throws IOException {
    Path file = Files.writeString(folder.resolve("trunk.tsv"), "# ours\n-pet.foot\n");

    assertThatThrownBy(() -> TrunkFile.read(Optional.of(file)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("trunk.tsv: trunk, line 2: there is no slot pet.foot to drop");
  }
}
