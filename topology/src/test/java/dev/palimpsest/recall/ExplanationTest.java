package dev.palimpsest.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import dev.palimpsest.recall.Explanation.Quote;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private final Story story = new Story();

  @Test
  void shouldListEachOperationWithItsReasonAndWords() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");

    Explanation explained = explain(leeds);

    assertThat(explained.status()).isEqualTo(Status.SUPERSEDED);
    assertThat(explained.steps())
        .extracting(step -> step.operation().decision().reason())
        .containsExactly(Reason.STATED, Reason.REPLACED);
    assertThat(explained.steps().getFirst().turns())
        .containsExactly(new Quote(Story.turn(1), Optional.of("Hello, I live in Leeds.")));
    assertThat(explained.steps().getLast().turns())
        .containsExactly(new Quote(Story.turn(2), Optional.empty()));
    assertThat(explained.steps().getLast().because()).contains(york);
  }

  @Test
  void shouldShowTheWholeSuccessionFromAnyOfIt() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");
    Memory hull = story.replaces(3, york, "Hull", "I live in Hull now.");

    for (Memory any : List.of(leeds, york, hull)) {
      assertThat(Story.values(explain(any).succession())).containsExactly("Leeds", "York", "Hull");
    }
  }

  @Test
  void shouldShowWhatItMadeStaleAndWhatMadeItStale() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory bus = story.says(1, "commute.mode", "bus", "I take the bus.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");
    Memory stale = story.stale(2, bus, york);

    assertThat(explain(york).madeStale()).containsExactly(stale);
    assertThat(explain(bus).cause()).contains(york);
    assertThat(explain(bus).steps().getLast().because()).contains(york);

    story.restores(3, stale);
    assertThat(explain(york).madeStale()).extracting(Memory::status).containsExactly(Status.ACTIVE);
    assertThat(explain(bus).cause()).isEmpty();
  }

  @Test
  void shouldShowWhatStandsBeforeWhat() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory porto = story.overlays(2, leeds, "Porto", "I'm in Porto this week.", 99);

    assertThat(explain(leeds).overlaidBy()).containsExactly(porto);
    assertThat(explain(porto).overlays()).contains(leeds);
  }

  @Test
  void shouldQuoteThePlacesOfItsOwnOperationsAlone() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    story.says(2, "work.role", "cook", "I'm a cook.");

    assertThat(Explanation.places(story.timeline(), leeds.id())).containsExactly(Story.turn(1));
  }

  @Test
  void shouldKnowNothingOfAnotherId() {
    assertThat(Explanation.of(story.timeline(), new MemoryId("none"), Story.day(9), Map.of()))
        .isEmpty();
  }

  private Explanation explain(Memory memory) {
    return Explanation.of(
            story.timeline(),
            memory.id(),
            Story.day(30),
            Map.of(Story.turn(1), "Hello, I live in Leeds."))
        .orElseThrow();
  }
}
