package dev.palimpsest.consolidate;

import static dev.palimpsest.consolidate.SubjectMemory.denied;
import static dev.palimpsest.consolidate.SubjectMemory.said;
import static dev.palimpsest.consolidate.SubjectMemory.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsolidatorTest {

  @Test
  void shouldTakeATokenForTheSameUnderAnOlderKey() {
    SubjectMemory memory = new SubjectMemory();
    memory.take(said(1, "residence.city", "LOCATION_K1_A"));
    memory.take(
        said(2, "residence.city", "LOCATION_K2_B")
            .knownAs(Map.of("LOCATION_K1_A", "LOCATION_K2_B")));

    assertThat(memory.operations).hasSize(2);
    assertThat(memory.operations.getLast()).isInstanceOf(MemoryOperation.Noop.class);
  }

  private final SubjectMemory memory = new SubjectMemory();

  @Test
  void shouldAddWhatIsNew() {
    assertThat(kinds(memory.take(said(1, "residence.city", "Leeds")))).containsExactly("Add");
  }

  @Test
  void shouldWriteNothingForAnExactRepeat() {
    memory.take(said(1, "residence.city", "Leeds"));

    assertThat(memory.take(said(1, "residence.city", "Leeds"))).isEmpty();
  }

  @Test
  void shouldReinforceTheSameValueInOtherSpelling() {
    memory.take(said(1, "residence.city", "Leeds"));

    assertThat(kinds(memory.take(said(2, "residence.city", "  LEEDS.")))).containsExactly("Noop");
    assertThat(memory.active("residence.city").orElseThrow().sources()).hasSize(2);
    assertThat(memory.active("residence.city").orElseThrow().confidence()).isGreaterThan(0.8);
  }

  @Test
  void shouldCloseTheOldValueOfASingleSlot() {
    memory.take(said(1, "residence.city", "Leeds"));

    assertThat(kinds(memory.take(said(2, "residence.city", "Sheffield"))))
        .containsExactly("Update", "Add");
    Memory now = memory.active("residence.city").orElseThrow();
    Memory old = memory.find("residence.city", now.supersedes().orElseThrow()).orElseThrow();
    assertThat(old.status()).isEqualTo(Status.SUPERSEDED);
    assertThat(old.supersededBy()).contains(now.id());
    assertThat(old.validTo()).isEqualTo(now.validFrom());
    assertThat(old.revision()).isEqualTo(2);
  }

  @Test
  void shouldKeepSeveralValuesWhereASlotHoldsMany() {
    memory.take(said(1, "pet.animal", "a cat"));
    memory.take(said(2, "pet.animal", "a dog"));

    assertThat(memory.all()).extracting(Memory::status).containsOnly(Status.ACTIVE).hasSize(2);
  }

  @Test
  void shouldPlaceALateStatementBehindThePresentValue() {
    memory.take(said(1, "commute.mode", "bus"));
    memory.take(said(5, "residence.city", "Sheffield"));
    memory.take(said(6, "commute.mode", "bike"));

    assertThat(kinds(memory.take(said(2, "residence.city", "Leeds"))))
        .containsExactly("Add", "Update");
    assertThat(memory.active("residence.city").orElseThrow().value()).isEqualTo("Sheffield");
    assertThat(memory.active("commute.mode")).isPresent();
  }

  @Test
  void shouldRetractWhatIsDenied() {
    memory.take(said(1, "pet.animal", "a cat"));

    assertThat(kinds(memory.take(denied(2, "pet.animal", "cat")))).containsExactly("Delete");
    assertThat(memory.all().getFirst().status()).isEqualTo(Status.RETRACTED);
    assertThat(memory.take(denied(3, "pet.animal", "a horse"))).isEmpty();
  }

  @Test
  void shouldRetractTheOneValueWhenNoneIsNamed() {
    memory.take(said(1, "residence.city", "Leeds"));

    assertThat(kinds(memory.take(denied(2, "residence.city", "")))).containsExactly("Delete");
  }

  @Test
  void shouldMakeDependentsStaleWhenTheirGroundChanges() {
    memory.take(said(1, "residence.city", "Leeds"));
    memory.take(said(2, "commute.mode", "bus"));

    List<MemoryOperation> decided = memory.take(said(3, "residence.city", "Sheffield"));

    assertThat(kinds(decided)).containsExactly("Update", "Add", "Stale");
    Memory bus = memory.ofSlot("commute.mode").getFirst();
    assertThat(bus.status()).isEqualTo(Status.STALE);
    assertThat(bus.cause()).contains(memory.active("residence.city").orElseThrow().id());
    assertThat(decided.getLast().decision().reason()).isEqualTo(Reason.DEPENDENT);
  }

  @Test
  void shouldBelieveAStaleValueAgainWhenItIsSaidAgain() {
    memory.take(said(1, "residence.city", "Leeds"));
    memory.take(said(2, "commute.mode", "bus"));
    memory.take(said(3, "residence.city", "Sheffield"));

    assertThat(kinds(memory.take(said(4, "commute.mode", "the bus")))).containsExactly("Restore");
    assertThat(memory.active("commute.mode").orElseThrow().cause()).isEmpty();
  }

  @Test
  void shouldUndoAChangeWhoseTurnIsWithdrawn() {
    memory.take(said(1, "residence.city", "Leeds"));
    memory.take(said(2, "commute.mode", "bus"));
    memory.take(said(3, "residence.city", "Sheffield"));

    assertThat(kinds(memory.take(withdrawn(3, 4)))).containsExactly("Delete", "Restore", "Restore");
    assertThat(memory.active("residence.city").orElseThrow().value()).isEqualTo("Leeds");
    assertThat(memory.active("commute.mode")).isPresent();
    assertThat(memory.take(withdrawn(3, 5))).isEmpty();
  }

  @Test
  void shouldKeepABeliefThatRestsOnOtherTurnsToo() {
    memory.take(said(1, "residence.city", "Leeds"));
    memory.take(said(2, "residence.city", "Leeds"));

    assertThat(kinds(memory.take(withdrawn(1, 3)))).containsExactly("Noop");
    assertThat(memory.active("residence.city").orElseThrow().sources()).hasSize(1);
  }

  @Test
  void shouldRestoreWhatAWithdrawnDenialHadRetracted() {
    memory.take(said(1, "residence.city", "Leeds"));
    memory.take(denied(2, "residence.city", "Leeds"));

    assertThat(kinds(memory.take(withdrawn(2, 3)))).containsExactly("Restore");
    assertThat(memory.active("residence.city")).isPresent();
  }

  @Test
  void shouldSkipAWithdrawnValueOnTheWayBack() {
    memory.take(said(1, "residence.city", "Leeds"));
    memory.take(said(2, "residence.city", "Sheffield"));
    memory.take(said(3, "residence.city", "York"));
    memory.take(withdrawn(2, 4));
    assertThat(memory.active("residence.city").orElseThrow().value()).isEqualTo("York");

    memory.take(withdrawn(3, 5));

    assertThat(memory.active("residence.city").orElseThrow().value()).isEqualTo("Leeds");
  }

  private static List<String> kinds(List<MemoryOperation> operations) {
    return operations.stream().map(operation -> operation.getClass().getSimpleName()).toList();
  }
}
