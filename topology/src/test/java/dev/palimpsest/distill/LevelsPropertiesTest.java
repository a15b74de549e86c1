package dev.palimpsest.distill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
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
import net.jqwik.api.Tuple;

/** What holds of scenes and the persona after any history, and after each step of it. */
class LevelsPropertiesTest {

  /** A candidate, or time that passes. */
  private interface Step {
    void on(Notebook notebook);
  }

  @Property(tries = 300)
  void shouldRestOnActiveFactsAlone(@ForAll("histories") List<Step> history) {
    Notebook notebook = new Notebook();
    for (Step step : history) {
      step.on(notebook);
      for (Memory summary : summaries(notebook)) {
        assertThat(summary.links())
            .allSatisfy(
                id ->
                    assertThat(byId(notebook, id))
                        .matches(fact -> fact.level() == Level.FACT)
                        .matches(fact -> fact.status() == Status.ACTIVE));
      }
    }
  }

  @Property(tries = 300)
  void shouldStandOnEvidenceAndWithinItsWords(@ForAll("histories") List<Step> history) {
    Notebook notebook = after(history);
    assertThat(summaries(notebook))
        .filteredOn(summary -> summary.status() == Status.ACTIVE)
        .allSatisfy(
            summary -> {
              assertThat(summary.sources()).isNotEmpty();
              assertThat(summary.text()).isNotBlank();
              assertThat(Clause.count(summary.text()))
                  .isLessThanOrEqualTo(
                      summary.level() == Level.SCENE ? Scenes.WORDS : Persona.WORDS);
            });
  }

  @Property(tries = 300)
  void shouldGiveTheSameForTheSameHistory(@ForAll("histories") List<Step> history) {
    assertThat(after(history).operations).isEqualTo(after(history).operations);
  }

  @Property(tries = 300)
  void shouldWriteNothingForARepeatedStep(@ForAll("histories") List<Step> history) {
    Notebook notebook = after(history);
    int before = notebook.operations.size();
    history.getLast().on(notebook);
    assertThat(notebook.operations).hasSize(before);
  }

  @Property(tries = 300)
  void shouldEqualAFoldOfItsOperations(@ForAll("histories") List<Step> history) {
    Notebook notebook = after(history);
    Map<MemoryId, Memory> fold = new HashMap<>();
    for (MemoryOperation operation : notebook.operations) {
      MemoryId id = operation.after().id();
      assertThat(operation.before()).isEqualTo(Optional.ofNullable(fold.get(id)));
      assertThat(operation.after().revision())
          .isEqualTo(operation.before().map(Memory::revision).orElse(0) + 1);
      fold.put(id, operation.after());
    }
    assertThat(fold.values()).containsExactlyInAnyOrderElementsOf(notebook.all());
  }

  private static Notebook after(List<Step> history) {
    Notebook notebook = new Notebook();
    history.forEach(step -> step.on(notebook));
    return notebook;
  }

  private static List<Memory> summaries(Notebook notebook) {
    return notebook.all().stream().filter(memory -> memory.level() != Level.FACT).toList();
  }

  private static Memory byId(Notebook notebook, MemoryId id) {
    return notebook.all().stream()
        .filter(memory -> memory.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Steps a quarter of an hour apart, in two conversations. */
  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 12);
    Arbitrary<String> conversations = Arbitraries.of("c", "d");
    Arbitrary<String> slots =
        Arbitraries.of("residence.city", "commute.mode", "pet.animal", "travel.plan");
    Arbitrary<String> values = Arbitraries.of("one", "two", "three");
    Arbitrary<Polarity> polarities =
        Arbitraries.of(Polarity.ASSERT, Polarity.ASSERT, Polarity.DENY);
    Arbitrary<Modality> modalities =
        Arbitraries.of(
            Modality.FACT, Modality.FACT, Modality.PLAN, Modality.TEMPORARY, Modality.PAST);
    Arbitrary<Step> passages =
        Combinators.combine(conversations, quarters, slots, values, polarities, modalities)
            .as(
                (conversation, quarter, slot, value, polarity, modality) ->
                    step(
                        Notebook.said(
                            conversation,
                            15 * quarter,
                            slot,
                            value,
                            "It is " + value + ".",
                            polarity,
                            modality)));
    Arbitrary<Step> withdrawals =
        Combinators.combine(conversations, quarters, quarters)
            .as(
                (conversation, said, quarter) ->
                    step(withdrawal(conversation, 15 * said, 15 * quarter)));
    Arbitrary<Step> ticks = quarters.map(quarter -> notebook -> notebook.tick(15 * quarter));
    return Arbitraries.frequencyOf(
            Tuple.of(6, passages), Tuple.of(2, withdrawals), Tuple.of(2, ticks))
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  private static Withdrawal withdrawal(String conversation, int said, int minute) {
    return Notebook.withdrawn(conversation, said, minute);
  }

  private static Step step(Candidate candidate) {
    return notebook -> notebook.take(candidate);
  }
}
