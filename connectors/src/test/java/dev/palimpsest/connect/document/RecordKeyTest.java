package dev.palimpsest.connect.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {

  @Test
  void shouldUnescapeSegments() throws RejectedRecord {
    RecordKey key = RecordKey.of(IndexedTopic.EPISODES, Optional.of("ac%7Cme|c%25%7C|t%257C"));

    assertThat(key.segments()).containsExactly("ac|me", "c%|", "t%7C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a|b", "a|b|c|d", "a||c", "a|b|"})
  void shouldRefuseOtherShapes(String key) {
    assertThatThrownBy(() -> RecordKey.of(IndexedTopic.MEMORIES, Optional.of(key)))
        .isInstanceOf(RejectedRecord.class)
        .hasMessage("BAD_KEY");
  }

  @Test
  void shouldRefuseAMissingKey() {
    assertThatThrownBy(() -> RecordKey.of(IndexedTopic.MEMORIES, Optional.empty()))
        .hasMessage("BAD_KEY");
  }

  @Test
  void shouldTakeApartWhatItJoined() throws Exception {
    String key = RecordKey.join("a|b", "50%", "%7C");

    assertThat(key).isEqualTo("a%7Cb|50%25|%257C");
    assertThat(RecordKey.of(IndexedTopic.MEMORIES, Optional.of(key)).segments())
        .containsExactly("a|b", "50%", "%7C");
  }
}
