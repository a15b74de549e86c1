package dev.palimpsest.consolidate;

import static dev.palimpsest.consolidate.SubjectMemory.meant;
import static dev.palimpsest.consolidate.SubjectMemory.remarked;
import static dev.palimpsest.consolidate.SubjectMemory.said;
import static dev.palimpsest.consolidate.SubjectMemory.unsure;
import static dev.palimpsest.consolidate.SubjectMemory.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.domain.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rows of the decision table in which words are judged. */
class JudgedDecisionTest {

  @Test
  void shouldReinforceWhatOtherWordsShowAgain() {
    SubjectMemory memory = judging(Relation.SAME, 0.9);
    memory.take(unsure(1, "pet.animal", "a whippet"));

    assertThat(kinds(memory.take(unsure(2, "open.fact", "muddy whippet paws again"))))
        .containsExactly("Noop");
    assertThat(memory.all()).hasSize(1);
    assertThat(memory.all().getFirst().sources()).hasSize(2);
    assertThat(memory.all().getFirst().lastSeen()).isEqualTo(SubjectMemory.day(2));
  }

  @Test
  void shouldKeepWhatQuiteOtherWordsSayBesideWhatTheyShow() {
    SubjectMemory memory = judging(Relation.SAME, 0.9);
    memory.take(unsure(1, "pet.animal", "a whippet"));

    assertThat(kinds(memory.take(unsure(2, "open.fact", "muddy paws again"))))
        .containsExactly("Noop", "Add");
    assertThat(memory.active("pet.animal").orElseThrow().sources()).hasSize(2);
  }

  @Test
  void shouldNotRestABeliefOnWordsThatOnlyShowedItToHold() {
    SubjectMemory memory = judging(Relation.SAME, 0.9);
    memory.take(unsure(1, "pet.animal", "a whippet"));
    memory.take(unsure(2, "open.fact", "muddy paws again"));

    assertThat(kinds(memory.take(withdrawn(1, 3)))).containsExactly("Delete");
    assertThat(memory.active("pet.animal")).isEmpty();
    assertThat(memory.active("open.fact")).isPresent();
  }

  @Test
  void shouldTakeBackAPrecisionWithTheWordsThatGaveIt() {
    SubjectMemory memory = judging(Relation.REFINE, 0.9);
    memory.take(unsure(1, "pet.animal", "a whippet"));
    memory.take(unsure(2, "pet.animal", "a brindle whippet called Fen"));
    assertThat(memory.active("pet.animal").orElseThrow().value()).contains("Fen");

    memory.take(withdrawn(2, 3));

    assertThat(memory.active("pet.animal").orElseThrow().value()).isEqualTo("a whippet");
  }

  @Test
  void shouldNotTakeAnotherFigureForTheSame() {
    SubjectMemory memory = judging(Relation.SAME, 0.9);
    memory.take(unsure(1, "open.fact", "the choir concert has 30 singers"));

    assertThat(kinds(memory.take(unsure(2, "open.fact", "the choir concert has now 42 singers"))))
        .doesNotContain("Noop");
  }

  @Test
  void shouldLetAMorePreciseValueRestOnBothTurns() {
    SubjectMemory memory = judging(Relation.REFINE, 0.9);
    memory.take(unsure(1, "pet.animal", "a dog"));

    List<MemoryOperation> decided = memory.take(unsure(2, "pet.animal", "whippet called Pip"));

    assertThat(kinds(decided)).containsExactly("Update", "Add");
    assertThat(decided.getFirst().decision().reason()).isEqualTo(Reason.REFINED);
    assertThat(decided.getLast().after().sources()).hasSize(2);
    assertThat(decided.getLast().after().validFrom()).contains(SubjectMemory.day(1));
  }

  @Test
  void shouldRefineByTheValueAloneWhereNothingWasJudged() {
    SubjectMemory memory = new SubjectMemory();
    memory.take(said(1, "pet.animal", "a whippet"));

    assertThat(kinds(memory.take(said(2, "pet.animal", "a grey whippet"))))
        .containsExactly("Update", "Add");
    assertThat(memory.active("pet.animal").orElseThrow().sources()).hasSize(2);
  }

  @Test
  void shouldPutASuccessorInTheSlotOfWhatItReplaces() {
    SubjectMemory memory = judging(Relation.REPLACE, 0.9);
    memory.take(unsure(1, "commute.mode", "bus"));

    List<MemoryOperation> decided = memory.take(unsure(2, "pet.animal", "new bike"));

    assertThat(kinds(decided)).containsExactly("Update", "Add");
    assertThat(memory.active("commute.mode").orElseThrow().value()).isEqualTo("new bike");
    assertThat(decided.getFirst().decision().confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void shouldRetractWhatARemarkEnds() {
    SubjectMemory memory = judging(Relation.RETRACT, 0.9);
    memory.take(unsure(1, "pet.animal", "parrot"));

    List<MemoryOperation> decided = memory.take(remarked(2, "the cage is empty now"));

    assertThat(kinds(decided)).containsExactly("Delete");
    assertThat(memory.all().getFirst().status()).isEqualTo(Status.RETRACTED);
    assertThat(memory.all().getFirst().closedBy().orElseThrow().turn()).isEqualTo("t2");
  }

  @Test
  void shouldRestoreWhatARemarkEndedOnceTheRemarkIsWithdrawn() {
    SubjectMemory memory = judging(Relation.RETRACT, 0.9);
    memory.take(unsure(1, "pet.animal", "parrot"));
    memory.take(remarked(2, "the cage is empty now"));

    assertThat(kinds(memory.take(withdrawn(2, 3)))).containsExactly("Restore");
    assertThat(memory.active("pet.animal")).isPresent();
  }

  @Test
  void shouldMarkStaleWhatAnotherChangeMakesUntrueAndNameTheCause() {
    SubjectMemory memory = judging(Relation.DEPENDENT, 0.9);
    memory.take(unsure(1, "commute.mode", "bus"));

    List<MemoryOperation> decided = memory.take(unsure(2, "pet.animal", "horse"));

    assertThat(kinds(decided)).containsExactly("Add", "Stale");
    Memory bus = memory.ofSlot("commute.mode").getFirst();
    assertThat(bus.status()).isEqualTo(Status.STALE);
    assertThat(bus.cause()).contains(memory.active("pet.animal").orElseThrow().id());
  }

  @Test
  void shouldDoubtWhatIsNotSurelyUntrueAndKeepItActive() {
    SubjectMemory memory = judging(Relation.DEPENDENT, 0.5);
    memory.take(unsure(1, "commute.mode", "bus"));

    List<MemoryOperation> decided = memory.take(remarked(2, "the stop has moved"));

    assertThat(kinds(decided)).containsExactly("Noop");
    assertThat(decided.getFirst().decision().reason()).isEqualTo(Reason.DOUBTED);
    Memory bus = memory.active("commute.mode").orElseThrow();
    assertThat(bus.doubt().orElseThrow().cause().turn()).isEqualTo("t2");
  }

  @Test
  void shouldOverlayWhatLastsByWhatHoldsForAWhileAndGiveWayAgain() {
    SubjectMemory memory = new SubjectMemory();
    memory.take(said(1, "commute.mode", "bus"));

    memory.take(meant(2, "commute.mode", "taxi", Modality.TEMPORARY));

    assertThat(memory.ofSlot("commute.mode"))
        .extracting(Memory::status)
        .containsOnly(Status.ACTIVE);
    Memory taxi = memory.all().stream().filter(Memory::temporary).findFirst().orElseThrow();
    assertThat(taxi.overlays()).contains(id(memory, "bus"));
    assertThat(kinds(memory.tick(30))).containsExactly("Expire");
    assertThat(memory.active("commute.mode").orElseThrow().value()).isEqualTo("bus");
  }

  @Test
  void shouldKeepAnUnsureSecondValueOfASingleSlotInTheOpenSlot() {
    SubjectMemory memory = judging(Relation.NONE, 0.99);
    memory.take(unsure(1, "residence.city", "Leeds"));

    memory.take(unsure(2, "residence.city", "the attic"));

    assertThat(memory.active("residence.city").orElseThrow().value()).isEqualTo("Leeds");
    assertThat(memory.active("open.fact").orElseThrow().value()).isEqualTo("the attic");
  }

  @Test
  void shouldSayWhyACorrectedValueWasReplaced() {
    SubjectMemory memory = judging(Relation.REPLACE, 0.9);
    memory.take(unsure(1, "residence.city", "Leeds"));

    List<MemoryOperation> decided =
        memory.take(meant(2, "residence.city", "Leiden", Modality.CORRECTION));

    assertThat(decided.getFirst().decision().reason()).isEqualTo(Reason.CORRECTED);
  }

  @Test
  void shouldJudgeNoMoreThanItsBoundHoweverMuchIsStored() {
    int[] asked = {0};
    SubjectMemory memory =
        new SubjectMemory(
            (earlier, later) -> {
              asked[0]++;
              return bearing(Relation.NONE, 0.99);
            });
    for (int day = 1; day <= 200; day++) {
      memory.take(unsure(day, "pet.animal", "animal number " + day));
    }
    asked[0] = 0;

    memory.take(unsure(201, "pet.animal", "animal again"));

    assertThat(asked[0]).isBetween(1, Readings.MOST);
  }

  private static SubjectMemory judging(Relation relation, double probability) {
    return new SubjectMemory((earlier, later) -> bearing(relation, probability));
  }

  private static Bearing bearing(Relation relation, double probability) {
    Map<Relation, Double> all = new EnumMap<>(Relation.class);
    all.put(relation == Relation.NONE ? Relation.TEMPORARY : Relation.NONE, 1 - probability);
    all.put(relation, probability);
    return new Bearing(all);
  }

  private static MemoryId id(SubjectMemory memory, String value) {
    return memory.all().stream()
        .filter(each -> each.value().equals(value))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static List<String> kinds(List<MemoryOperation> operations) {
    return operations.stream().map(operation -> operation.getClass().getSimpleName()).toList();
  }
}
