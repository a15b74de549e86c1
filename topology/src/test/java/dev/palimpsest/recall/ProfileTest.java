package dev.palimpsest.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.recall.Profile.Branch;
import dev.palimpsest.recall.Profile.Kind;
import dev.palimpsest.recall.Profile.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private final Story story = new Story();

  @Test
  void shouldGroupByBranchInTheOrderOfTheTrunk() {
    story.says(1, "pet.animal", "a dog", "I have a dog.");
    story.says(2, "work.role", "cook", "I'm a cook.");
    story.says(3, "residence.city", "Leeds", "I live in Leeds.");

    assertThat(profile().branches())
        .extracting(Branch::name)
        .containsExactly("residence", "work", "pet");
  }

  @Test
  void shouldTellHowABeliefStands() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    story.overlays(2, leeds, "Porto", "I'm in Porto this week.", 99);
    Memory cook = story.says(2, "work.role", "cook", "I'm a cook.");
    story.doubts(3, cook, 0.45);
    story.says(3, "pet.animal", "a dog", "We get a dog.", Modality.PLAN, Validity.OPEN);

    assertThat(lines(profile()))
        .extracting(Line::words, Line::kind, Line::overlaid)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Leeds", Kind.CURRENT, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple("Porto", Kind.TEMPORARY, Optional.of("Leeds")),
            org.assertj.core.groups.Tuple.tuple("cook", Kind.DOUBTED, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple("a dog", Kind.PLANNED, Optional.empty()));
  }

  @Test
  void shouldShowWhatChangedLastAndNotWhatWasSaidMorePrecisely() {
    Memory leeds = story.says(1, "residence.city", "Leeds", "I live in Leeds.");
    story.replaces(2, leeds, "York", "I moved to York.");
    Memory dog = story.says(2, "pet.animal", "a dog", "I have a dog.");
    story.refines(3, dog, "a whippet", "The dog is a whippet.");
    Memory cook = story.says(3, "work.role", "cook", "I'm a cook.");
    story.denies(4, cook);

    assertThat(profile().changes())
        .extracting(Profile.Change::words, Profile.Change::now)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("cook", Optional.empty()),
            org.assertj.core.groups.Tuple.tuple("Leeds", Optional.of("York")));
  }

  @Test
  void shouldFitThePageAndCountWhatItLeavesOut() {
    for (int i = 0; i < 200; i++) {
      story.says(1 + i % 20, "pet.animal", "dog " + i, "My dog number " + i + " barks.");
    }
    story.says(25, "residence.city", "Leeds", "I live in Leeds.");

    Profile profile = profile();

    assertThat(profile.branches().getFirst().name()).isEqualTo("residence");
    assertThat(lines(profile)).hasSizeBetween(10, 100);
    assertThat(lines(profile).size() + profile.leftOut()).isEqualTo(201);
  }

  @Test
  void shouldCutLongWords() {
    story.says(1, "work.role", "very ".repeat(400) + "long", "x");

    assertThat(lines(profile())).hasSize(1);
    assertThat(lines(profile()).getFirst().words().split(" ").length).isLessThan(30);
  }

  @Test
  void shouldBeEmptyForASubjectWithoutMemory() {
    Profile profile = profile();

    assertThat(profile.branches()).isEmpty();
    assertThat(profile.changes()).isEmpty();
    assertThat(profile.leftOut()).isZero();
  }

  private Profile profile() {
    return at(30);
  }

  private Profile at(int day) {
    return Profile.of(story.timeline().latest(Story.day(day)), Story.TRUNK, Profile.WORDS);
  }

  @Test
  void shouldTellWhatWasNotSaidForLongerThanItIsGoodFor() {
    story.says(1, "work.role", "cook", "I'm a cook.");

    assertThat(lines(at(29))).extracting(Line::kind).containsExactly(Kind.CURRENT);
    assertThat(lines(at(32))).extracting(Line::kind).containsExactly(Kind.OUTLIVED);
  }

  private static List<Line> lines(Profile profile) {
    return profile.branches().stream().flatMap(branch -> branch.lines().stream()).toList();
  }
}
