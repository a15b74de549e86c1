package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.KnnSearch;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends several searches as one request, and lets no document pass that is another tenant's. */
final class Requests {
  private final ElasticsearchClient client;
  private final String tenant;

  Requests(ElasticsearchClient client, String tenant) {
    this.client = client;
    this.tenant = tenant;
  }

  /** What the query finds, best first; equals by the given field. */
  static RequestItem ranked(Index index, Query query, String equals, int most) {
    return item(
        index,
        body(most)
            .query(query)
            .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
            .sort(sort -> sort.field(field -> field.field(equals).order(SortOrder.Asc))));
  }

  /** What is nearest. */
  static RequestItem near(Index index, KnnSearch meaning, int most) {
    return item(index, body(most).knn(meaning));
  }

  /** The turns that the query finds, by their time; equals by their ids. */
  static RequestItem timed(Query query, SortOrder order, int most) {
    return item(
        Index.EPISODES,
        body(most)
            .query(query)
            .sort(sort -> sort.field(field -> field.field("occurredAt").order(order)))
            .sort(sort -> sort.field(field -> field.field("turn").order(order))));
  }

  /** One list for each search, in their order. */
  List<List<Found>> send(List<RequestItem> searches) throws IOException {
    if (searches.isEmpty()) {
      return List.of();
    }
    List<List<Found>> answers = new ArrayList<>();
    for (MultiSearchResponseItem<JsonNode> answer :
        client
            .msearch(MsearchRequest.of(all -> all.searches(searches)), JsonNode.class)
            .responses()) {
      if (answer.isFailure()) {
        throw new IOException("a search was refused: " + answer.failure().error().type());
      }
      answers.add(answer.result().hits().hits().stream().map(this::found).toList());
    }
    return answers;
  }

  private Found found(Hit<JsonNode> hit) {
    JsonNode document = hit.source();
    if (!tenant.equals(document.path("tenant").asText())) {
      throw new IllegalStateException("a document of another tenant was found");
    }
    return new Found(hit.id(), hit.score() == null ? 0 : hit.score(), document);
  }

  private static SearchRequestBody.Builder body(int most) {
    return new SearchRequestBody.Builder()
        .size(most)
        .source(source -> source.filter(filter -> filter.includes(Documents.FIELDS)));
  }

  private static RequestItem item(Index index, SearchRequestBody.Builder body) {
    return RequestItem.of(item -> item.header(to -> to.index(index.alias())).body(body.build()));
  }
}
