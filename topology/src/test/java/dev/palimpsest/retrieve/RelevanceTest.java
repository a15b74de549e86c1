package dev.palimpsest.retrieve;

import static dev.palimpsest.retrieve.Docs.episode;
import static dev.palimpsest.retrieve.Docs.memory;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelevanceTest {
  @Test
  void shouldRaiseAnAnswerByTheQuestionBeforeIt() {
    List<Found> ranked =
        new Relevance(List.of())
            .rank(
                List.of(),
                List.of(
                    episode("asks", null, "lee", 9),
                    episode("other", null, "lee", 2),
                    episode("answers", "asks", "dana", 0)));

    assertThat(ranked)
        .extracting(Found::id)
        .containsExactly("acme|c1|asks", "acme|c1|answers", "acme|c1|other");
  }

  @Test
  void shouldPreferWhoIsNamed() {
    List<Found> ranked =
        new Relevance(List.of("Dana", "dana"))
            .rank(
                List.of(), List.of(episode("t1", null, "lee", 3), episode("t2", null, "dana", 3)));

    assertThat(ranked).extracting(Found::id).containsExactly("acme|c1|t2", "acme|c1|t1");
  }

  @Test
  void shouldPutABeliefBeforeItsEvidenceAndLiftBoth() {
    List<Found> ranked =
        new Relevance(List.of())
            .rank(
                List.of(memory("m1", 10, List.of("t2"))),
                List.of(episode("t1", null, "lee", 3), episode("t2", null, "dana", 2)));

    assertThat(ranked).extracting(Found::id).containsExactly("m1", "acme|c1|t2", "acme|c1|t1");
  }

  @Test
  void shouldPutASceneAfterTheBestOfWhatItSumsUp() {
    List<Found> ranked =
        new Relevance(List.of())
            .rank(
                List.of(memory("scene", 1, List.of("t1", "t2"))),
                List.of(episode("t1", null, "lee", 6), episode("t2", null, "dana", 1)));

    assertThat(ranked).extracting(Found::id).containsExactly("acme|c1|t1", "scene", "acme|c1|t2");
  }

  @Test
  void shouldKeepAMemoryWhoseTurnsAreGone() {
    List<Found> ranked =
        new Relevance(List.of()).rank(List.of(memory("m1", 5, List.of("gone"))), List.of());

    assertThat(ranked).extracting(Found::id).containsExactly("m1");
  }

  @Test
  void shouldLeaveOutTurnsThatHaveNothingToDoWithIt() {
    List<Found> ranked =
        new Relevance(List.of()).rank(List.of(), List.of(episode("t1", null, "lee", 0)));

    assertThat(ranked).isEmpty();
  }
}
