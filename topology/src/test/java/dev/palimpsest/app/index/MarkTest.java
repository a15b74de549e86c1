package dev.palimpsest.app.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.IndexedTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkTest {
  private static final long FIRST = (1L << 32) + 1;
  private static final long REMOVED = (2L << 32) - 1;

  @Test
  void shouldBeTheSameForWhatWasWrittenAndWhatTheIndexHolds() throws IOException {
    Mark written =
        written("{\"text\":\"I ski.\",\"doubt\":{\"a\":0.5,\"b\":1},\"vector\":[0.1,0.2]}");

    assertThat(held(FIRST, "{\"doubt\":{\"b\":1,\"a\":0.5},\"text\":\"I ski.\"}", true))
        .isEqualTo(written);
  }

  @Test
  void shouldDifferWithAnyFieldAndWithAVectorThatIsGone() throws IOException {
    Mark written = written("{\"text\":\"I ski.\",\"sources\":[1,2],\"vector\":[0.1]}");

    assertThat(held(FIRST, "{\"text\":\"I swim.\",\"sources\":[1,2]}", true)).isNotEqualTo(written);
    assertThat(held(FIRST, "{\"text\":\"I ski.\",\"sources\":[2,1]}", true)).isNotEqualTo(written);
    assertThat(held(FIRST, "{\"text\":\"I ski.\"}", true)).isNotEqualTo(written);
    assertThat(held(FIRST, "{\"text\":\"I ski.\",\"sources\":[1,2]}", false)).isNotEqualTo(written);
  }

  @Test
  void shouldNotTakeARemovalForSomethingUnlessItSaysSomething() throws IOException {
    assertThat(held(REMOVED, "{\"tenant\":\"a\",\"memoryId\":\"m\",\"status\":\"ERASED\"}", false))
        .extracting(Mark::live)
        .isEqualTo(false);
    assertThat(held(REMOVED, "{\"tenant\":\"a\",\"memoryId\":\"m\",\"text\":\"I ski.\"}", false))
        .extracting(Mark::live)
        .isEqualTo(true);
    assertThat(held(FIRST, "{\"tenant\":\"a\",\"memoryId\":\"m\",\"status\":\"ERASED\"}", false))
        .extracting(Mark::live)
        .isEqualTo(true);
  }

  private static Mark written(String json) {
    return Mark.of(
        new Document(IndexedTopic.MEMORIES, "m", FIRST, json.getBytes(StandardCharsets.UTF_8)),
        true);
  }

  private static Mark held(long version, String fields, boolean vector) throws IOException {
    JsonNode read = new ObjectMapper().readTree(fields);
    return Mark.of(version, read, vector);
  }
}
