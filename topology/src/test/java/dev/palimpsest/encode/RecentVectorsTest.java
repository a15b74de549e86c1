package dev.palimpsest.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentVectorsTest {
  private final List<String> encoded = new ArrayList<>();
  private final RecentVectors vectors =
      new RecentVectors(
          new SentenceVectors() {
            @Override
            public String model() {
              return "lengths";
            }

            @Override
            public float[] of(String text) {
              encoded.add(text);
              return new float[] {text.length()};
            }
          },
          2);

  @Test
  void shouldEncodeATextOnceWhileItIsRecent() {
    assertThat(vectors.of("one")).containsExactly(3);
    assertThat(vectors.of("one")).containsExactly(3);

    assertThat(encoded).containsExactly("one");
    assertThat(vectors.model()).isEqualTo("lengths");
  }

  @Test
  void shouldForgetWhatWasAskedForLongestAgo() {
    List.of("one", "two", "one", "three", "one", "two").forEach(vectors::of);

    assertThat(encoded).containsExactly("one", "two", "three", "two");
  }
}
