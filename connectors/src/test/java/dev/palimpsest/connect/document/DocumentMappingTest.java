package dev.palimpsest.connect.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.connect.Examples;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.Change;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class DocumentMappingTest {

  @Test
  void shouldFlattenAMemory() throws Exception {
    Document document =
        document(IndexedTopic.MEMORIES, "acme|u1|m1", Examples.state(Examples.memory()));

    assertThat(document.id()).isEqualTo("m1");
    assertThat(document.version()).isEqualTo((1L << 32) + 1);
    JsonNode json = json(document.json());
    assertThat(json.get("tenant").asText()).isEqualTo("acme");
    assertThat(json.get("status").asText()).isEqualTo("ACTIVE");
    assertThat(json.get("value").asText()).isEqualTo("Lisbon");
    assertThat(json.get("validFrom").asLong()).isEqualTo(1_000);
    assertThat(json.get("confidence").asDouble()).isEqualTo(0.9);
    assertThat(json.get("links")).hasSize(2);
    assertThat(json.get("sources").get(0).toString())
        .isEqualTo(
            "{\"conversation\":\"c1\",\"turn\":\"t1\",\"turnRevision\":2,\"start\":3,\"end\":9}");
    assertThat(json.get("vector")).hasSize(384);
    assertThat(json.get("vectorModel").asText()).isEqualTo("encoder-1");
    assertThat(json.get("closedBy")).isEqualTo(json.get("sources").get(0));
    assertThat(json.has("memory")).isFalse();
  }

  @Test
  void shouldLeaveOutWhatIsNull() throws Exception {
    MemoryState open =
        MemoryState.newBuilder()
            .setMemory(
                Examples.memory().setValidTo(null).setSupersededBy(null).setClosedBy(null).build())
            .build();

    JsonNode json = json(document(IndexedTopic.MEMORIES, "acme|u1|m1", open).json());

    assertThat(json.has("vector")).isFalse();
    assertThat(json.has("vectorModel")).isFalse();
    assertThat(json.has("validTo")).isFalse();
    assertThat(json.has("supersededBy")).isFalse();
    assertThat(json.has("closedBy")).isFalse();
  }

  @Test
  void shouldKeepNothingThatAnErasedMemorySaid() throws Exception {
    MemoryState erased = Examples.state(Examples.memory().setRevision(9).setStatus(Status.ERASED));

    Document document = document(IndexedTopic.MEMORIES, "acme|u1|m1", erased);

    assertThat(document.version()).isEqualTo((1L << 32) + 9);
    assertThat(names(document.json()))
        .containsExactlyInAnyOrder(
            "tenant",
            "memoryId",
            "generation",
            "revision",
            "status",
            "recordedAt",
            "invalidatedAt");
  }

  @Test
  void shouldTellAnOperationBeforeAndAfter() throws Exception {
    Document document =
        document(IndexedTopic.CHANGELOG, "acme|u1|m1|2", Examples.operation().build());

    assertThat(document.id()).isEqualTo("m1:2");
    assertThat(document.version()).isEqualTo((1L << 32) + 2);
    JsonNode json = json(document.json());
    assertThat(json.get("op").asText()).isEqualTo("UPDATE");
    assertThat(json.get("statusBefore").asText()).isEqualTo("ACTIVE");
    assertThat(json.get("statusAfter").asText()).isEqualTo("SUPERSEDED");
    assertThat(json.get("valueBefore").asText()).isEqualTo("Porto");
    assertThat(json.get("valueAfter").asText()).isEqualTo("Lisbon");
    assertThat(json.get("textAfter").asText()).isEqualTo("Lives in Lisbon.");
    assertThat(json.get("slot").asText()).isEqualTo("residence.city");
  }

  @Test
  void shouldKeepNoContentOfAnErasure() throws Exception {
    Document document =
        document(
            IndexedTopic.CHANGELOG,
            "acme|u1|m1|2",
            Examples.operation().setOp(Operation.ERASE).setAfter(null).build());

    assertThat(new String(document.json(), StandardCharsets.UTF_8))
        .doesNotContain("Porto", "Lisbon", "u1", "c1");
  }

  @Test
  void shouldNameAnEpisodeByItsKeyAsItIs() throws Exception {
    Document document =
        document(
            IndexedTopic.EPISODES,
            "acme|c%7C1|t1",
            Examples.episode().setConversation("c|1").setRevision(3).build());

    assertThat(document.id()).isEqualTo("acme|c%7C1|t1");
    assertThat(document.version()).isEqualTo((1L << 32) + 3);
    assertThat(json(document.json()).get("conversation").asText()).isEqualTo("c|1");
    assertThat(json(document.json()).get("text").asText()).isEqualTo("I moved to Lisbon.");
  }

  @Test
  void shouldKeepNeitherWordsNorAuthorOfADeletedTurn() throws Exception {
    Document document =
        document(
            IndexedTopic.EPISODES,
            "acme|c1|t1",
            Examples.episode().setRevision(2).setChange(Change.DELETED).build());

    assertThat(names(document.json()))
        .doesNotContain("text", "user", "author", "vector", "vectorModel")
        .contains("tenant", "conversation", "turn", "change", "revision");
  }

  @Test
  void shouldDeriveRemovalsFromTheKey() throws Exception {
    assertRemoval(
        IndexedTopic.MEMORIES,
        "acme|u%7C1|m1",
        "m1",
        "{\"tenant\":\"acme\",\"memoryId\":\"m1\",\"status\":\"ERASED\"}");
    assertRemoval(
        IndexedTopic.CHANGELOG,
        "acme|u1|m1|7",
        "m1:7",
        "{\"tenant\":\"acme\",\"memoryId\":\"m1\",\"revision\":7,\"op\":\"ERASE\"}");
    assertRemoval(
        IndexedTopic.EPISODES,
        "acme|c1|t%251",
        "acme|c1|t%251",
        "{\"tenant\":\"acme\",\"conversation\":\"c1\",\"turn\":\"t%1\",\"change\":\"DELETED\"}");
  }

  @Test
  void shouldEndTheStoredGenerationWithARemoval() throws Exception {
    Removal removal =
        (Removal)
            DocumentMapping.of(IndexedTopic.MEMORIES, Optional.of("acme|u1|m1"), Optional.empty());

    Document document = removal.after(OptionalLong.of(DocumentVersion.of(4, 12)));

    assertThat(document.version()).isEqualTo((5L << 32) - 1);
  }

  @Test
  void shouldRejectWhatMakesNoDocument() {
    assertThatThrownBy(() -> document(IndexedTopic.EPISODES, "c1", Examples.episode().build()))
        .hasMessage("BAD_KEY");
    assertThatThrownBy(
            () ->
                DocumentMapping.of(
                    IndexedTopic.CHANGELOG, Optional.of("a|u|m|first"), Optional.empty()))
        .hasMessage("BAD_KEY");
    assertThatThrownBy(
            () ->
                document(
                    IndexedTopic.EPISODES,
                    "acme|c1|" + "t".repeat(512),
                    Examples.episode().build()))
        .hasMessage("ID_TOO_LONG");
  }

  private static void assertRemoval(IndexedTopic topic, String key, String id, String json)
      throws RejectedRecord {
    Removal removal = (Removal) DocumentMapping.of(topic, Optional.of(key), Optional.empty());
    assertThat(removal.id()).isEqualTo(id);
    assertThat(new String(removal.json(), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  private static Document document(IndexedTopic topic, String key, SpecificRecord value)
      throws RejectedRecord {
    return (Document) DocumentMapping.of(topic, Optional.of(key), Optional.of(value));
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return new ObjectMapper().readTree(bytes);
  }

  private static List<String> names(byte[] bytes) throws IOException {
    return json(bytes).properties().stream().map(Map.Entry::getKey).toList();
  }
}
