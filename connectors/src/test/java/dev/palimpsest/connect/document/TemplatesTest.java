package dev.palimpsest.connect.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.palimpsest.connect.Examples;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.Episode;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The templates an operator applies and the documents the sink writes must agree on every field.
 */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("..", "infra", "elasticsearch");
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void shouldApplyToTheIndicesBehindTheAlias(IndexedTopic topic) throws Exception {
    assertThat(template(topic).get("index_patterns").get(0).asText())
        .isEqualTo(topic.alias() + "-*");
  }

  @ParameterizedTest
  @EnumSource
  void shouldBeStrictOnEveryLevel(IndexedTopic topic) throws Exception {
    JsonNode mappings = mappings(topic);
    assertThat(mappings.get("dynamic").asText()).isEqualTo("strict");
    for (JsonNode field : mappings.get("properties")) {
      if (field.has("properties")) {
        assertThat(field.path("dynamic").asText()).isEqualTo("strict");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldMapEveryFieldOfAFullDocumentAndNoOther(IndexedTopic topic) throws Exception {
    JsonNode document = JSON.readTree(full(topic).json());

    assertThat(fields("", mappings(topic).get("properties")))
        .containsExactlyInAnyOrderElementsOf(paths("", document));
  }

  @ParameterizedTest
  @EnumSource
  void shouldMapEveryFieldOfARemoval(IndexedTopic topic) throws Exception {
    String key = topic == IndexedTopic.CHANGELOG ? "a|b|c|1" : "a|b|c";
    Removal removal = (Removal) DocumentMapping.of(topic, Optional.of(key), Optional.empty());

    assertThat(fields("", mappings(topic).get("properties")))
        .containsAll(paths("", JSON.readTree(removal.json())));
  }

  /** A field that the contract gains must be mapped, or left out on purpose. */
  @Test
  void shouldMapEveryFieldOfTheContract() throws Exception {
    assertThat(mappings(IndexedTopic.MEMORIES).get("properties").fieldNames())
        .toIterable()
        .containsAll(names(MemoryRecord.getClassSchema()));
    assertThat(mappings(IndexedTopic.EPISODES).get("properties").fieldNames())
        .toIterable()
        .containsAll(names(Episode.getClassSchema()));
    assertThat(
            mappings(IndexedTopic.MEMORIES)
                .get("properties")
                .get("sources")
                .get("properties")
                .fieldNames())
        .toIterable()
        .containsAll(names(Source.getClassSchema()));
  }

  private static List<String> names(Schema schema) {
    return schema.getFields().stream().map(Schema.Field::name).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMORIES", "EPISODES"})
  void shouldIndexVectorsAsTheyAreMade(IndexedTopic topic) throws Exception {
    JsonNode vector = mappings(topic).get("properties").get("vector");
    assertThat(vector.get("dims").asInt()).isEqualTo(Examples.VECTOR.size());
    assertThat(vector.get("similarity").asText()).isEqualTo("cosine");
    assertThat(vector.get("index_options").get("type").asText()).isEqualTo("int8_hnsw");
  }

  /** Both kinds of text are ranked alike, and what is short is not preferred for being so. */
  @ParameterizedTest
  @EnumSource(names = {"MEMORIES", "EPISODES"})
  void shouldRankTextsWithLittleRegardToTheirLength(IndexedTopic topic) throws Exception {
    JsonNode template = template(topic).get("template");
    String similarity = mappings(topic).at("/properties/text/similarity").asText();
    assertThat(template.at("/settings/index/similarity/" + similarity + "/b").asDouble())
        .isEqualTo(0.3);
  }

  private static Document full(IndexedTopic topic) throws RejectedRecord {
    SpecificRecord value =
        switch (topic) {
          case MEMORIES -> Examples.state(Examples.memory());
          case CHANGELOG -> Examples.operation().build();
          case EPISODES -> Examples.episode().build();
        };
    String key = topic == IndexedTopic.CHANGELOG ? "acme|u1|m1|2" : "acme|c1|t1";
    return (Document) DocumentMapping.of(topic, Optional.of(key), Optional.of(value));
  }

  private static JsonNode template(IndexedTopic topic) throws IOException {
    return JSON.readTree(TEMPLATES.resolve(topic.alias() + ".json").toFile());
  }

  private static JsonNode mappings(IndexedTopic topic) throws IOException {
    return template(topic).get("template").get("mappings");
  }

  private static List<String> fields(String prefix, JsonNode properties) {
    List<String> fields = new ArrayList<>();
    properties
        .properties()
        .forEach(
            field -> {
              if (field.getValue().has("properties")) {
                fields.addAll(
                    fields(prefix + field.getKey() + ".", field.getValue().get("properties")));
              } else {
                fields.add(prefix + field.getKey());
              }
            });
    return fields;
  }

  private static List<String> paths(String prefix, JsonNode document) {
    List<String> paths = new ArrayList<>();
    document
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
              if (first.isObject()) {
                paths.addAll(paths(prefix + field.getKey() + ".", first));
              } else {
                paths.add(prefix + field.getKey());
              }
            });
    return paths;
  }
}
