package dev.palimpsest.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Status;
import dev.palimpsest.encode.SentenceVectors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of Elasticsearch, and what of its answers is believed. */
class SearchTest {
  private static final SentenceVectors VECTORS =
      new SentenceVectors() {
        @Override
        public String model() {
          return "some-model";
        }

        @Override
        public float[] of(String text) {
          return new float[] {1, 0};
        }
      };

  private final List<JsonNode> searches = new ArrayList<>();
  private HttpServer elasticsearch;
  private ElasticsearchClient client;
  private String tenantFound = "acme";

  @BeforeEach
  void start() throws IOException {
    elasticsearch =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elasticsearch.createContext("/", this::answer);
    elasticsearch.start();
    client =
        ElasticsearchClient.of(
            builder -> builder.host("http://127.0.0.1:" + elasticsearch.getAddress().getPort()));
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    elasticsearch.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "a|b", "*", "..", "acme OR globex", "\"}}", "_all", ""})
  void shouldAskForOneTenantInEverySearch(String tenant) throws IOException {
    tenantFound = tenant;
    Scope scope =
        new Scope(
            tenant,
            Optional.of("dana"),
            Optional.of("c1"),
            Set.of(),
            Set.of(),
            Set.of(Status.STALE),
            Optional.of(Instant.EPOCH));

    new Search(client, VECTORS).find(new Question(scope, "which tool", List.of("Dana"), 5, 2));

    assertThat(searches).hasSize(8).allSatisfy(search -> assertTenant(search, tenant));
  }

  @Test
  void shouldRefuseAnAnswerThatHoldsAnotherTenantsDocument() {
    tenantFound = "globex";

    assertThatThrownBy(() -> find(Scope.of("acme")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("globex");
  }

  @Test
  void shouldLookForWhatIsBelievedByDefault() throws IOException {
    find(Scope.of("acme"));

    assertThat(searches.getFirst().toString())
        .contains("{\"term\":{\"status\":{\"value\":\"ACTIVE\"}}}")
        .contains("\"must_not\":[{\"range\":{\"validTo\":{\"lte\":\"now\"}}}]");
  }

  @Test
  void shouldLookForWhatWasKnownAndHeldAtATime() throws IOException {
    find(at(Instant.ofEpochMilli(5_000)));

    assertThat(searches.getFirst().toString())
        .contains("{\"range\":{\"recordedAt\":{\"lte\":5000}}}")
        .contains("{\"range\":{\"invalidatedAt\":{\"lte\":5000}}}")
        .contains("{\"range\":{\"validTo\":{\"lte\":5000}}}")
        .doesNotContain("status\":{\"value");
    assertThat(searches.get(2).toString()).contains("{\"range\":{\"ingestedAt\":{\"lte\":5000}}}");
  }

  @Test
  void shouldCompareVectorsOfItsOwnModelAlone() throws IOException {
    find(Scope.of("acme"));

    assertThat(searches.get(1).at("/knn/0/filter").toString())
        .contains("{\"term\":{\"vectorModel\":{\"value\":\"some-model\"}}}");
  }

  @Test
  void shouldLeaveEpisodesOutWhereATypeIsAskedFor() throws IOException {
    find(
        new Scope(
            "acme",
            Optional.empty(),
            Optional.empty(),
            Set.of(MemoryType.SEMANTIC),
            Set.of("residence"),
            Set.of(),
            Optional.empty()));

    assertThat(searches).hasSize(2);
    assertThat(searches.getFirst().toString())
        .contains("{\"terms\":{\"type\":[\"SEMANTIC\"]}}")
        .contains("{\"prefix\":{\"slot\":{\"value\":\"residence.\"}}}");
  }

  @Test
  void shouldAskByNamesAloneWhereThereAreNoWords() throws IOException {
    new Search(client, VECTORS).find(new Question(Scope.of("acme"), "", List.of("TOKEN"), 5, 0));

    assertThat(searches).noneMatch(search -> search.has("knn"));
  }

  private List<Hit> find(Scope scope) throws IOException {
    return new Search(client, VECTORS).find(new Question(scope, "which tool", List.of(), 5, 0));
  }

  private static Scope at(Instant at) {
    return new Scope(
        "acme", Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.of(at));
  }

  /** The first filter of the query, or of what the query or the kNN search is within. */
  private static void assertTenant(JsonNode search, String tenant) {
    JsonNode bool =
        search.has("knn") ? search.at("/knn/0/filter/0/bool") : search.at("/query/bool");
    JsonNode first = bool.at("/filter/0");
    JsonNode filter = first.has("bool") ? first.at("/bool/filter/0") : first;
    assertThat(filter.at("/term/tenant/value")).isEqualTo(textNode(tenant));
    assertThat(bool.has("should")).isFalse();
  }

  private static JsonNode textNode(String text) {
    return TextNode.valueOf(text);
  }

  /** Answers each search with the same turn. */
  private void answer(HttpExchange exchange) throws IOException {
    String[] lines =
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n");
    List<String> responses = new ArrayList<>();
    for (int i = 1; i < lines.length; i += 2) {
      searches.add(Docs.json(lines[i]));
      responses.add(response());
    }
    byte[] body =
        ("{\"took\":1,\"responses\":[" + String.join(",", responses) + "]}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String response() throws IOException {
    JsonNode document =
        ((ObjectNode) Docs.episode("t1", "t0", "dana", 0).document())
            .put("tenant", tenantFound)
            .put("occurredAt", 1_000);
    return "{\"took\":1,\"timed_out\":false,\"status\":200,"
        + "\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0},"
        + "\"hits\":{\"total\":{\"value\":1,\"relation\":\"eq\"},\"max_score\":1,"
        + "\"hits\":[{\"_index\":\"episodes-000001\",\"_id\":\"t1\",\"_score\":1,\"_source\":"
        + document
        + "}]}}";
  }
}
