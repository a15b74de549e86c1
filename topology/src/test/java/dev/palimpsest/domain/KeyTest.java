package dev.palimpsest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeyTest {

  @Property
  void shouldGiveBackItsSegments(
      @ForAll @Size(min = 1, max = 5)
          List<@StringLength(max = 8) @CharRange(from = '!', to = '~') String> segments) {
    assertThat(Key.split(Key.of(segments.toArray(String[]::new)))).isEqualTo(segments);
  }

  @Property
  void shouldKeepCraftedIdsApart(
      @ForAll
          @StringLength(max = 4)
          @CharRange(from = '%', to = '%')
          @CharRange(from = '|', to = '|')
          @CharRange(from = '2', to = '9')
          String a,
      @ForAll
          @StringLength(max = 4)
          @CharRange(from = '%', to = '%')
          @CharRange(from = '|', to = '|')
          @CharRange(from = '2', to = '9')
          String b) {
    if (!a.equals(b)) {
      assertThat(Key.of(a, "x")).isNotEqualTo(Key.of(b, "x"));
      assertThat(Key.of(b, "x")).doesNotStartWith(Key.prefix(a));
    }
  }

  @Test
  void shouldCutTheHeadWithoutUnescaping() {
    assertThat(Key.head(Key.of("a|b", "u", "m"), 2)).isEqualTo("a%7Cb|u");
    assertThat(Key.head("a|b", 3)).isEqualTo("a|b");
  }
}
