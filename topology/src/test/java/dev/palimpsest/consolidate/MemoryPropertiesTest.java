package dev.palimpsest.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any history of statements, denials and withdrawals. */
class MemoryPropertiesTest {

  @Property(tries = 2000)
  void shouldEqualAFoldOfItsOperations(@ForAll("histories") List<Candidate> history) {
    SubjectMemory memory = after(history);
    Map<MemoryId, Memory> fold = new HashMap<>();
    for (MemoryOperation operation : memory.operations) {
      MemoryId id = operation.after().id();
      assertThat(operation.before()).isEqualTo(Optional.ofNullable(fold.get(id)));
      assertThat(operation.after().revision())
          .isEqualTo(operation.before().map(Memory::revision).orElse(0) + 1);
      fold.put(id, operation.after());
    }
    assertThat(fold.values()).containsExactlyInAnyOrderElementsOf(memory.all());
  }

  @Property(tries = 500)
  void shouldHoldOneActiveValueInASingleSlot(@ForAll("histories") List<Candidate> history) {
    List<Memory> all = after(history).all();
    for (String slot : List.of("residence.city", "commute.mode")) {
      assertThat(
              all.stream()
                  .filter(memory -> memory.slot().equals(slot) && memory.status().current()))
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  @Property(tries = 500)
  void shouldRestNothingActiveOnWithdrawnEvidenceAlone(
      @ForAll("histories") List<Candidate> history) {
    assertThat(after(history).all())
        .filteredOn(memory -> memory.status() == Status.ACTIVE)
        .allSatisfy(memory -> assertThat(memory.sources()).isNotEmpty());
  }

  @Property(tries = 500)
  void shouldNotChangeWhenTheLastCandidateIsRepeated(@ForAll("histories") List<Candidate> history) {
    SubjectMemory memory = after(history);
    assertThat(memory.take(history.getLast())).isEmpty();
  }

  private static SubjectMemory after(List<Candidate> history) {
    SubjectMemory memory = new SubjectMemory();
    history.forEach(memory::take);
    return memory;
  }

  @Provide
  Arbitrary<List<Candidate>> histories() {
    Arbitrary<Integer> days = Arbitraries.integers().between(1, 9);
    Arbitrary<String> slots = Arbitraries.of("residence.city", "commute.mode", "pet.animal");
    Arbitrary<String> values = Arbitraries.of("one", "two", "three");
    Arbitrary<Candidate> statements =
        Combinators.combine(days, slots, values).as(SubjectMemory::said);
    Arbitrary<Candidate> denials =
        Combinators.combine(days, slots, values).as(SubjectMemory::denied);
    Arbitrary<Candidate> withdrawals = Combinators.combine(days, days).as(SubjectMemory::withdrawn);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, statements),
            net.jqwik.api.Tuple.of(2, denials),
            net.jqwik.api.Tuple.of(2, withdrawals))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }
}
