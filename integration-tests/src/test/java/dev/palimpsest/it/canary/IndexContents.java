package dev.palimpsest.it.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What Elasticsearch holds: ids and sources of all documents, their terms, mappings and aliases;
 * and what it answers when it is asked for each canary.
 */
final class IndexContents {
  private static final int MORE_THAN_TESTS_WRITE = 10_000;
  private static final int BATCH = 500;
  private static final int SHORTEST_TELLING = 9;

  private final Rest elasticsearch;

  IndexContents(Rest elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  void read(Findings findings, Collection<Canary> canaries)
      throws IOException, InterruptedException {
    elasticsearch.send("POST", "/_refresh", "");
    byte[] indices = elasticsearch.get("/_all?expand_wildcards=all");
    findings.look(Kind.INDEX_SOURCE, "mappings and aliases", indices);
    List<String> names = new ArrayList<>();
    Rest.json(indices).fieldNames().forEachRemaining(names::add);
    for (String index : names) {
      documents(index, findings);
      ask(index, findings, List.copyOf(canaries));
    }
  }

  private void documents(String index, Findings findings) throws IOException, InterruptedException {
    byte[] answer = elasticsearch.get("/" + index + "/_search?size=" + MORE_THAN_TESTS_WRITE);
    findings.look(Kind.INDEX_SOURCE, index, answer);
    JsonNode hits = Rest.json(answer).path("hits");
    assertThat(hits.path("total").path("value").asInt()).isLessThan(MORE_THAN_TESTS_WRITE);
    List<String> ids = new ArrayList<>();
    hits.path("hits").forEach(hit -> ids.add(hit.path("_id").asText()));
    for (int from = 0; from < ids.size(); from += BATCH) {
      terms(index, ids.subList(from, Math.min(ids.size(), from + BATCH)), findings);
    }
  }

  private void terms(String index, List<String> ids, Findings findings)
      throws IOException, InterruptedException {
    ObjectNode request = Rest.JSON.createObjectNode();
    ids.forEach(request.putArray("ids")::add);
    request
        .putObject("parameters")
        .put("positions", false)
        .put("offsets", false)
        .put("field_statistics", false)
        .putArray("fields")
        .add("*");
    findings.look(
        Kind.INDEX_TERM,
        index,
        elasticsearch.send("POST", "/" + index + "/_mtermvectors", request.toString()));
  }

  /**
   * As a phrase, and as a part of any term of any field: this reads the real dictionary of terms.
   */
  private void ask(String index, Findings findings, List<Canary> canaries)
      throws IOException, InterruptedException {
    StringBuilder requests = new StringBuilder();
    for (Canary canary : canaries) {
      requests.append("{}\n").append(question(canary.written())).append('\n');
    }
    byte[] answers = elasticsearch.lines("/" + index + "/_msearch", requests.toString());
    findings.read(Kind.INDEX_SEARCH, index, answers.length);
    JsonNode responses = Rest.json(answers).path("responses");
    for (int i = 0; i < canaries.size(); i++) {
      JsonNode response = responses.get(i);
      assertThat(response.path("status").asInt()).as(response.toString()).isEqualTo(200);
      if (response.path("hits").path("total").path("value").asInt() > 0) {
        findings.add(new Finding(Kind.INDEX_SEARCH, index, canaries.get(i).id(), Form.PLAIN));
      }
    }
  }

  private static ObjectNode question(String written) {
    ObjectNode question = Rest.JSON.createObjectNode().put("size", 0);
    var either = question.putObject("query").putObject("bool").putArray("should");
    either
        .addObject()
        .putObject("multi_match")
        .put("query", written)
        .put("type", "phrase")
        .put("lenient", true)
        .putArray("fields")
        .add("*");
    String compact = written.replaceAll("[^\\p{Alnum}]", "");
    either
        .addObject()
        .putObject("query_string")
        .put("query", "*" + compact + "* OR *" + tellingWord(written) + "*")
        .put("lenient", true)
        .putArray("fields")
        .add("*");
    return question;
  }

  /** The longest word, unless it is so short that it may be a part of any hash; all of it then. */
  private static String tellingWord(String written) {
    String longest = "";
    for (String word : written.toLowerCase(Locale.ROOT).split("[^\\p{Alnum}]+")) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest.length() < SHORTEST_TELLING ? written.replaceAll("[^\\p{Alnum}]", "?") : longest;
  }
}
