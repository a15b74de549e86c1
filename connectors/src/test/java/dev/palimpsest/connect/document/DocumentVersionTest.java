package dev.palimpsest.connect.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DocumentVersionTest {

  @Test
  void shouldBeGenerationTimesTwoToThe32PlusRevision() throws RejectedRecord {
    assertThat(DocumentVersion.of(1, 1)).isEqualTo(4_294_967_297L);
    assertThat(DocumentVersion.of(3, 7)).isEqualTo(3L * 4_294_967_296L + 7);
  }

  @Test
  void shouldRefuseGenerationsAndRevisionsBelowOne() {
    assertThatThrownBy(() -> DocumentVersion.of(0, 1)).hasMessage("BAD_REVISION");
    assertThatThrownBy(() -> DocumentVersion.of(1, 0)).hasMessage("BAD_REVISION");
  }

  @Test
  void shouldGiveBackWhatItIsMadeOf() throws RejectedRecord {
    long version = DocumentVersion.of(3, 7);
    long end = DocumentVersion.endOfGeneration(OptionalLong.of(version));

    assertThat(DocumentVersion.generation(version)).isEqualTo(3);
    assertThat(DocumentVersion.revision(version)).isEqualTo(7);
    assertThat(DocumentVersion.endsGeneration(version)).isFalse();
    assertThat(DocumentVersion.generation(end)).isEqualTo(3);
    assertThat(DocumentVersion.endsGeneration(end)).isTrue();
  }

  @Test
  void shouldEndTheFirstGenerationWhereNothingIsStored() {
    assertThat(DocumentVersion.endOfGeneration(OptionalLong.empty())).isEqualTo((2L << 32) - 1);
  }

  @Property
  void shouldOrderByGenerationThenRevision(
      @ForAll @IntRange(min = 1) int generation,
      @ForAll @IntRange(min = 1) int revision,
      @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE - 1) int older)
      throws RejectedRecord {
    assertThat(DocumentVersion.of(older + 1, 1)).isGreaterThan(DocumentVersion.of(older, revision));
    assertThat(DocumentVersion.of(generation, older + 1))
        .isGreaterThan(DocumentVersion.of(generation, older));
  }

  @Property
  void shouldEndAGenerationAboveItsRevisionsAndBelowTheNext(
      @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE - 1) int generation,
      @ForAll @IntRange(min = 1) int stored,
      @ForAll @IntRange(min = 1) int replayed)
      throws RejectedRecord {
    long end =
        DocumentVersion.endOfGeneration(OptionalLong.of(DocumentVersion.of(generation, stored)));
    assertThat(end).isGreaterThan(DocumentVersion.of(generation, replayed));
    assertThat(end).isLessThan(DocumentVersion.of(generation + 1, 1));
    assertThat(DocumentVersion.endOfGeneration(OptionalLong.of(end))).isEqualTo(end);
  }
}
