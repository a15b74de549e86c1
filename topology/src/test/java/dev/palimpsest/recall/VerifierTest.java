package dev.palimpsest.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.domain.Status;
import dev.palimpsest.recall.Verification.Contradicted;
import dev.palimpsest.recall.Verification.Outdated;
import dev.palimpsest.recall.Verification.Supported;
import dev.palimpsest.recall.Verification.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private final Story story = new Story();
  private final List<String> judged = new ArrayList<>();

  @Test
  void shouldSupportWhatReadsTheSameWithoutJudging() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");

    for (String premise :
        List.of("I live in leeds", "Dana lives in Leeds", "Leeds", "residence.city = Leeds")) {
      Verification found = verify(premise, Bearings.UNREAD);
      assertThat(found).as(premise).isInstanceOf(Supported.class);
      assertThat(found.found().orElseThrow().memory()).isEqualTo(leeds);
      assertThat(found.found().orElseThrow().literal()).isTrue();
    }
  }

  @Test
  void shouldSupportWhatIsJudgedTheSameOrRefined() {
    story.says(1, "commute.mode", "bus", "I take the bus.");

    assertThat(verify("The bus is how Dana gets there", judging(Relation.SAME, 0.5)))
        .isInstanceOf(Unknown.class);
    assertThat(verify("The bus is how Dana gets there", judging(Relation.SAME, 0.61)))
        .isInstanceOf(Supported.class);
    assertThat(verify("Dana takes the 42 bus", judging(Relation.REFINE, 0.61)))
        .isInstanceOf(Supported.class);
    assertThat(judged).contains("I take the bus. <- I take the 42 bus");
  }

  @Test
  void shouldSayWhatIsBelievedInsteadOfWhatIsOutdated() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");
    Memory hull = story.replaces(3, york, "Hull", "I live in Hull now.");

    Outdated outdated = (Outdated) verify("Dana lives in Leeds", Bearings.UNREAD);

    assertThat(outdated.match().status()).isEqualTo(Status.SUPERSEDED);
    assertThat(outdated.match().memory().id()).isEqualTo(leeds.id());
    assertThat(outdated.instead()).containsExactly(hull);
    assertThat(verify("residence.city = Leeds", Bearings.UNREAD)).isEqualTo(outdated);
  }

  @Test
  void shouldNameTheCauseOfWhatWentStale() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory bus = story.says(1, "commute.mode", "bus", "I take the bus.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");
    story.stale(2, bus, york);

    Outdated outdated = (Outdated) verify("She takes the bus", Bearings.UNREAD);

    assertThat(outdated.instead()).isEmpty();
    assertThat(outdated.cause()).contains(york);
  }

  @Test
  void shouldTakeWhatWasSaidMorePreciselyForTrueStill() {
    Memory dog = story.says(1, "pet.animal", "a dog", "I have a dog.");
    Memory whippet = story.refines(2, dog, "a whippet", "The dog is a whippet.");

    Supported supported = (Supported) verify("Dana has a dog", Bearings.UNREAD);

    assertThat(supported.match().memory()).isEqualTo(whippet);
  }

  @Test
  void shouldBelieveAgainWhatIsSaidAgain() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");
    Memory again = story.replaces(3, york, "Leeds", "I live in Leeds.");

    Supported supported = (Supported) verify("Dana lives in Leeds", Bearings.UNREAD);

    assertThat(supported.match().memory()).isEqualTo(again);
  }

  @Test
  void shouldContradictByTheValueOfASingleSlotAlone() {
    story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    story.says(1, "pet.animal", "a dog", "I have a dog.");

    assertThat(verify("residence.city = York", Bearings.UNREAD)).isInstanceOf(Contradicted.class);
    assertThat(verify("pet.animal = a cat", Bearings.UNREAD)).isInstanceOf(Unknown.class);
  }

  @Test
  void shouldContradictByJudgementWhatIsBelievedAlone() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");

    Contradicted contradicted =
        (Contradicted) verify("Dana lives in York", judging(Relation.REPLACE, 0.7));
    assertThat(contradicted.match().memory()).isEqualTo(leeds);
    assertThat(verify("Dana lives in York", judging(Relation.RETRACT, 0.7)))
        .isInstanceOf(Contradicted.class);
    assertThat(verify("Dana lives in York", judging(Relation.DEPENDENT, 0.7)))
        .isInstanceOf(Unknown.class);

    story.denies(2, leeds);
    assertThat(verify("Dana lives in York", judging(Relation.REPLACE, 0.7)))
        .isInstanceOf(Unknown.class);
    Outdated outdated = (Outdated) verify("Dana lives in Leeds", Bearings.UNREAD);
    assertThat(outdated.match().status()).isEqualTo(Status.RETRACTED);
    assertThat(outdated.instead()).isEmpty();
  }

  @Test
  void shouldSupportByTheValueAndEveryOtherWord() {
    story.says(1, "pet.animal", "a dog", "We have a dog now, he is a whippet called Biscuit.");
    story.says(1, "work.role", "cook at the inn", "I'm a cook at the inn, so no free evenings.");

    assertThat(verify("Dana has a dog", judging(Relation.REPLACE, 0.9)))
        .isInstanceOf(Supported.class);
    assertThat(verify("Dana is a cook", Bearings.UNREAD)).isInstanceOf(Supported.class);
    assertThat(verify("Dana has no dog", Bearings.UNREAD)).isInstanceOf(Contradicted.class);
    assertThat(verify("Dana doesn't have a dog", Bearings.UNREAD)).isInstanceOf(Contradicted.class);
    assertThat(verify("Dana walks a dog", Bearings.UNREAD)).isInstanceOf(Unknown.class);
  }

  @Test
  void shouldGoByTheValueThatIsNamedWhereOneNameIsJudgedLikeAnother() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory york = story.replaces(2, leeds, "York", "I moved to York.");

    Supported supported = (Supported) verify("Dana lives in York", judging(Relation.SAME, 0.9));
    assertThat(supported.match().memory()).isEqualTo(york);
    assertThat(verify("Dana lives in Hull", judgingOf("York", Relation.SAME)))
        .isInstanceOf(Unknown.class);
    story.says(3, "commute.mode", "bus", "I live by the bus.");
    assertThat(verify("Dana moved to Hull", judgingOf("York", Relation.SAME)))
        .isInstanceOf(Contradicted.class);
  }

  @Test
  void shouldNotTakeTheVeryValueForItsReplacement() {
    story.says(1, "residence.city", "Leeds", "I live in Leeds.");

    assertThat(verify("Dana rents in Leeds", judging(Relation.REPLACE, 0.9)))
        .isInstanceOf(Unknown.class);
    assertThat(verify("Dana no longer rents in Leeds", judging(Relation.RETRACT, 0.9)))
        .isInstanceOf(Contradicted.class);
  }

  @Test
  void shouldKnowNothingWhereNoWordIsShared() {
    story.says(1, "residence.city", "Leeds", "I live in Leeds.");

    assertThat(verify("Dana plays the cello", judging(Relation.SAME, 0.9)))
        .isInstanceOf(Unknown.class);
    assertThat(judged).isEmpty();
  }

  @Test
  void shouldSayWhatStandsBeforeItForAWhile() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    Memory porto = story.overlays(2, leeds, "Porto", "I'm in Porto this week.", 99);

    Supported supported = (Supported) verify("Dana lives in Leeds", Bearings.UNREAD);

    assertThat(supported.overlaidBy()).containsExactly(porto);
  }

  @Test
  void shouldCarryTheDoubtOfWhatItRestsOn() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    story.doubts(2, leeds, 0.45);

    Supported supported = (Supported) verify("Dana lives in Leeds", Bearings.UNREAD);

    assertThat(supported.match().memory().doubt()).isPresent();
  }

  @Test
  void shouldJudgeABoundedNumber() {
    for (int i = 0; i < 2 * Verifier.MOST; i++) {
      story.says(1 + i % 20, "pet.animal", "dog " + i, "My dog number " + i + " barks.");
    }

    verify("Dana walks every dog", judging(Relation.NONE, 1));

    assertThat(judged).hasSize(Verifier.MOST);
  }

  private Verification verify(String premise, Bearings bearings) {
    return new Verifier(Story.TRUNK, bearings)
        .verify(story.timeline().latest(Story.day(30)), Premise.of(premise, "dana"));
  }

  private static Bearings judgingOf(String word, Relation relation) {
    return (earlier, later) ->
        new Bearing(Map.of(earlier.contains(word) ? relation : Relation.NONE, 0.9));
  }

  private Bearings judging(Relation relation, double probability) {
    return (earlier, later) -> {
      judged.add(earlier + " <- " + later);
      return new Bearing(Map.of(relation, probability));
    };
  }
}
