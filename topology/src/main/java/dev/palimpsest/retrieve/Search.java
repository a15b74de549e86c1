package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds memories and episodes of one tenant by words. */
public final class Search {
  private static final float NAME_BOOST = 2f;

  /** Elasticsearch's word for the time of the search. */
  private static final JsonData NOW = JsonData.of("now");

  private final ElasticsearchClient client;

  public Search(ElasticsearchClient client) {
    this.client = client;
  }

  /** Best first; at most the question's size. */
  public List<Hit> find(Question question) throws IOException {
    return Fusion.of(List.of(memories(question), episodes(question)), question.size());
  }

  private List<Hit> memories(Question question) throws IOException {
    BoolQuery.Builder query = words(question, List.of("text", "slot.words"));
    question
        .conversation()
        .ifPresent(conversation -> query.filter(term("sources.conversation", conversation)));
    if (question.at().isPresent()) {
      believedAt(query, question.at().get());
    } else if (!question.all()) {
      query.filter(term("status", "ACTIVE")).mustNot(until("validTo", NOW));
    }
    return search(Index.MEMORIES, "memoryId", query, question.size()).stream()
        .map(Search::memory)
        .toList();
  }

  private List<Hit> episodes(Question question) throws IOException {
    BoolQuery.Builder query = words(question, List.of("text")).mustNot(term("change", "DELETED"));
    query.should(names("author", question.names()));
    question
        .conversation()
        .ifPresent(conversation -> query.filter(term("conversation", conversation)));
    question.at().ifPresent(at -> query.filter(until("ingestedAt", millis(at))));
    return search(Index.EPISODES, "turn", query, question.size()).stream()
        .map(Search::episode)
        .toList();
  }

  private static BoolQuery.Builder words(Question question, List<String> fields) {
    String words = question.text() + " " + String.join(" ", question.names());
    BoolQuery.Builder query =
        new BoolQuery.Builder()
            .filter(term("tenant", question.tenant()))
            .must(
                must ->
                    must.multiMatch(
                        match -> match.type(TextQueryType.MostFields).fields(fields).query(words)))
            .should(names("user", question.names()));
    question.user().ifPresent(user -> query.filter(term("user", user)));
    return query;
  }

  private static void believedAt(BoolQuery.Builder query, Instant at) {
    query.filter(until("recordedAt", millis(at))).mustNot(until("invalidatedAt", millis(at)));
  }

  private List<JsonNode> search(Index index, String tieBreaker, BoolQuery.Builder query, int size)
      throws IOException {
    List<JsonNode> found = new ArrayList<>();
    client
        .search(
            search ->
                search
                    .index(index.alias())
                    .size(size)
                    .query(query.build()._toQuery())
                    .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                    .sort(
                        sort -> sort.field(field -> field.field(tieBreaker).order(SortOrder.Asc))),
            JsonNode.class)
        .hits()
        .hits()
        .forEach(hit -> found.add(hit.source()));
    return found;
  }

  private static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  private static Query names(String field, List<String> names) {
    List<FieldValue> values = names.stream().map(FieldValue::of).toList();
    return Query.of(
        query ->
            query.constantScore(
                constant ->
                    constant
                        .boost(NAME_BOOST)
                        .filter(
                            filter ->
                                filter.terms(
                                    terms -> terms.field(field).terms(any -> any.value(values))))));
  }

  private static Query until(String field, JsonData time) {
    return Query.of(query -> query.range(range -> range.untyped(u -> u.field(field).lte(time))));
  }

  private static JsonData millis(Instant at) {
    return JsonData.of(at.toEpochMilli());
  }

  private static Hit memory(JsonNode document) {
    List<Hit.Place> places = new ArrayList<>();
    document
        .path("sources")
        .forEach(
            source ->
                places.add(
                    new Hit.Place(
                        source.path("conversation").asText(), source.path("turn").asText())));
    return new Hit(
        Optional.of(document.path("memoryId").asText()),
        document.path("status").asText(),
        document.path("text").asText(),
        0,
        places);
  }

  private static Hit episode(JsonNode document) {
    return new Hit(
        Optional.empty(),
        "EPISODE",
        document.path("text").asText(),
        0,
        List.of(
            new Hit.Place(document.path("conversation").asText(), document.path("turn").asText())));
  }
}
