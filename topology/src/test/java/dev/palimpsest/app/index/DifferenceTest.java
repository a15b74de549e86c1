package dev.palimpsest.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.index.Difference.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Optional<Mark> NONE = Optional.empty();
  private static final Optional<Mark> REMOVED = mark(99, 0, false);

  @Test
  void shouldFindNoneBetweenEquals() {
    assertThat(between(mark(3, 7, true), mark(3, 7, true))).isEmpty();
    assertThat(between(NONE, NONE)).isEmpty();
  }

  @Test
  void shouldNotMissWhatWasRemoved() {
    assertThat(between(REMOVED, NONE)).isEmpty();
    assertThat(between(REMOVED, REMOVED)).isEmpty();
    assertThat(between(NONE, REMOVED)).isEmpty();
    assertThat(between(REMOVED, mark(199, 0, false))).isEmpty();
  }

  @Test
  void shouldTellEachKindFromTheOthers() {
    assertThat(between(mark(3, 7, true), NONE)).contains(Kind.MISSING);
    assertThat(between(NONE, mark(3, 7, true))).contains(Kind.SURPLUS);
    assertThat(between(REMOVED, mark(3, 7, true))).contains(Kind.SURPLUS);
    assertThat(between(mark(3, 7, true), mark(2, 7, true))).contains(Kind.OLDER);
    assertThat(between(mark(3, 7, true), mark(4, 7, true))).contains(Kind.NEWER);
    assertThat(between(mark(3, 7, true), mark(3, 8, true))).contains(Kind.DIFFERENT);
    assertThat(between(mark(3, 7, true), REMOVED)).contains(Kind.NEWER);
    assertThat(between(mark(199, 7, true), REMOVED)).contains(Kind.OLDER);
  }

  private static Optional<Kind> between(Optional<Mark> topic, Optional<Mark> index) {
    return Difference.between("m", topic, index).map(Difference::kind);
  }

  private static Optional<Mark> mark(long version, long content, boolean live) {
    return Optional.of(new Mark(version, content, live));
  }
}
