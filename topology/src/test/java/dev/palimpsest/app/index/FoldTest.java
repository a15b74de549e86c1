package dev.palimpsest.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.document.Removal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final Fold fold = new Fold();

  @Test
  void shouldKeepTheNewestVersionWhateverCameLast() {
    fold.take(document("m", 1, 2));
    fold.take(document("m", 1, 1));
    assertThat(fold.mark("m").orElseThrow().version()).isEqualTo(version(1, 2));

    fold.take(document("m", 2, 1));
    assertThat(fold.mark("m").orElseThrow().version()).isEqualTo(version(2, 1));
    assertThat(fold.live()).isOne();
  }

  @Test
  void shouldNotLetWhatWasRemovedComeBackInItsGeneration() {
    fold.take(document("m", 3, 5));
    Document removal = fold.take(removal("m"));
    fold.take(document("m", 3, 6));

    assertThat(removal.version()).isEqualTo(version(4, 0) - 1);
    assertThat(fold.mark("m").orElseThrow()).extracting(Mark::live).isEqualTo(false);
    assertThat(fold.live()).isZero();
    assertThat(fold.removed()).isOne();
  }

  @Test
  void shouldLetTheNextGenerationBringItBack() {
    fold.take(document("m", 1, 1));
    fold.take(removal("m"));
    fold.take(document("m", 2, 1));

    assertThat(fold.mark("m").orElseThrow()).extracting(Mark::live).isEqualTo(true);
    assertThat(fold.live()).isOne();
    assertThat(fold.removed()).isZero();
  }

  @Test
  void shouldEndTheFirstGenerationOfWhatTheTopicNoLongerHolds() {
    assertThat(fold.take(removal("m")).version()).isEqualTo(version(2, 0) - 1);
    assertThat(fold.removed()).isOne();
  }

  @Test
  void shouldListWhatIsLiveAndWasNotFound() {
    fold.take(document("found", 1, 1));
    fold.take(document("removed", 1, 1));
    fold.take(document("lost", 1, 1));
    fold.take(removal("removed"));
    BitSet found = new BitSet();
    found.set(fold.number("found").orElseThrow());

    List<String> ids = new ArrayList<>();
    fold.eachLiveBut(found, ids::add);
    assertThat(ids).containsExactly("lost");
    assertThat(fold.number("unknown")).isEmpty();
  }

  private static Document document(String id, int generation, int revision) {
    return new Document(IndexedTopic.MEMORIES, id, version(generation, revision), NOTHING);
  }

  private static Removal removal(String id) {
    return new Removal(IndexedTopic.MEMORIES, id, NOTHING);
  }

  private static long version(long generation, int revision) {
    return (generation << 32) + revision;
  }
}
