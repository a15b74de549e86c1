package dev.palimpsest.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Validity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private final Story story = new Story();

  @Test
  void shouldTellWhatWasBelievedAtEachTime() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    story.replaces(5, leeds, "York", "I moved to York.");

    assertThat(story.at(0).memories()).isEmpty();
    assertThat(Story.values(story.at(1).believed())).containsExactly("Leeds");
    assertThat(Story.values(story.at(4).believed())).containsExactly("Leeds");
    assertThat(Story.values(story.at(5).believed())).containsExactly("York");
    assertThat(story.at(4).find(leeds.id()).orElseThrow().status()).isEqualTo(Status.ACTIVE);
    assertThat(story.at(5).find(leeds.id()).orElseThrow().status()).isEqualTo(Status.SUPERSEDED);
  }

  @Test
  void shouldTakeForExpiredWhatNoOperationEndedYet() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory porto = story.overlays(2, leeds, "Porto", "I'm in Porto this week.", 9);

    assertThat(story.at(8).status(porto)).isEqualTo(Status.ACTIVE);
    assertThat(story.at(8).overlaying(leeds.id())).containsExactly(porto);
    assertThat(story.at(9).status(porto)).isEqualTo(Status.EXPIRED);
    assertThat(Story.values(story.at(9).believed())).containsExactly("Leeds");
    assertThat(story.at(9).insteadOf(porto)).containsExactly(leeds);
  }

  @Test
  void shouldNotBelieveBeforeItsTimeWhatHoldsLaterButAPlanAtOnce() {
    Validity later = new Validity(Optional.of(Story.day(20)), Optional.empty());
    Memory role = story.says(1, "work.role", "lead", "I lead from May.", Modality.FACT, later);
    Memory plan =
        story.says(1, "pet.animal", "a dog", "We get a dog in May.", Modality.PLAN, later);

    assertThat(story.at(2).believed()).containsExactly(plan);
    assertThat(story.at(2).later(role)).isTrue();
    assertThat(story.at(20).believed()).containsExactlyInAnyOrder(plan, role);
  }

  @Test
  void shouldFollowSuccessorsToTheNewest() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");
    Memory hull = story.replaces(3, york, "Hull", "I live in Hull now.");

    Snapshot known = story.at(3);
    assertThat(known.newest(known.find(leeds.id()).orElseThrow())).isEqualTo(hull);
    assertThat(known.insteadOf(known.find(leeds.id()).orElseThrow())).containsExactly(hull);
  }

  @Test
  void shouldBelieveAgainWhatWasRestored() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory bus = story.says(1, "commute.mode", "bus", "I take the bus.");
    Memory stale = story.stale(2, bus, leeds);
    story.restores(3, stale);

    assertThat(Story.ids(story.at(2).believed())).containsExactly(leeds.id());
    assertThat(Story.ids(story.at(3).believed())).containsExactly(bus.id(), leeds.id());
  }

  @Test
  void shouldSortBySlotThenByTime() {
    story.says(1, "work.role", "cook", "I'm a cook.");
    story.says(2, "pet.animal", "a dog", "I have a dog.");
    story.says(3, "pet.animal", "a cat", "I have a cat.");

    assertThat(Story.values(story.at(3).memories())).containsExactly("a dog", "a cat", "cook");
  }

  @Test
  void shouldCountWhatIsRecordedLaterThanTheClockOnlyWithoutATime() {
    story.says(9, "work.role", "cook", "I'm a cook.");

    assertThat(story.timeline().atOr(Optional.of(Story.day(5)), Story.day(5)).memories()).isEmpty();
    assertThat(story.timeline().latest(Story.day(5)).memories()).hasSize(1);
  }
}
