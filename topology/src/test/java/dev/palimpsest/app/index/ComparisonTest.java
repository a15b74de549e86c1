package dev.palimpsest.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.document.Removal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final int MORE_THAN_A_PAGE = 2 * Marks.PAGE + 1;

  private final Fold fold = new Fold();
  private final Map<String, Mark> held = new HashMap<>();
  private final Comparison comparison =
      new Comparison(fold, new InMemory(held), (what, done, total) -> {});

  /** Each number is one document: its residues say what topic and index hold of it. */
  @Property
  void shouldNameExactlyWhatDiffers(
      @ForAll @Size(max = 40) List<@IntRange(max = 1000) Integer> documents) throws IOException {
    Fold some = new Fold();
    Map<String, Mark> index = new HashMap<>();
    for (int document : documents) {
      write(some, index, document);
    }
    Comparison between = new Comparison(some, new InMemory(index), (what, done, total) -> {});

    Set<String> expected = new HashSet<>();
    for (int document : documents) {
      String id = String.valueOf(document);
      Difference.between(id, some.mark(id), Optional.ofNullable(index.get(id)))
          .ifPresent(difference -> expected.add(id));
    }
    List<String> found = between.all();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(between.among(found, 3).ids()).isEqualTo(found);
    assertThat(between.among(found, 3).examples()).hasSizeLessThanOrEqualTo(3);
  }

  private static void write(Fold some, Map<String, Mark> index, int document) {
    String id = String.valueOf(document);
    switch (document % 3) {
      case 0 -> some.take(document(id, 1 + document % 2));
      case 1 -> some.take(new Removal(IndexedTopic.MEMORIES, id, bytes("{}")));
      default -> {}
    }
    switch (document % 5) {
      case 0 -> index.put(id, Mark.of(document(id, 1), true));
      case 1 -> index.put(id, Mark.of(document(id, 2), true));
      case 2 -> index.put(id, new Mark((2L << 32) - 1, 0, false));
      default -> {}
    }
  }

  @Test
  void shouldCountAllAndShowSome() throws IOException {
    for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
      fold.take(document("m" + i, 1));
    }
    held.put("other", new Mark(1, 1, true));

    Differences differences = comparison.among(comparison.all(), 2);

    assertThat(differences.counts())
        .containsEntry(Difference.Kind.MISSING, MORE_THAN_A_PAGE)
        .containsEntry(Difference.Kind.SURPLUS, 1)
        .containsEntry(Difference.Kind.NEWER, 0);
    assertThat(differences.examples()).hasSize(2);
  }

  @Test
  void shouldForgetWhatBecameEqualMeanwhile() throws IOException {
    fold.take(document("late", 2));
    fold.take(document("lost", 1));
    held.put("late", Mark.of(document("late", 1), true));
    List<String> suspects = comparison.all();
    held.put("late", Mark.of(document("late", 2), true));

    assertThat(suspects).containsExactlyInAnyOrder("late", "lost");
    assertThat(comparison.among(suspects, 9).ids()).containsExactly("lost");
  }

  private static Document document(String id, int revision) {
    return new Document(
        IndexedTopic.MEMORIES, id, (1L << 32) + revision, bytes("{\"revision\":" + revision + "}"));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private record InMemory(Map<String, Mark> held) implements Marks {
    @Override
    public void each(BiConsumer<String, Mark> reader) {
      held.forEach(reader);
    }

    @Override
    public Map<String, Mark> of(List<String> ids) {
      assertThat(ids).hasSizeLessThanOrEqualTo(PAGE);
      Map<String, Mark> some = new HashMap<>(held);
      some.keySet().retainAll(ids);
      return some;
    }
  }
}
