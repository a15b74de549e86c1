package dev.palimpsest.app.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads marks from Elasticsearch, page by page; no document stays in memory. */
final class IndexReader implements Marks {
  private static final String KEEP = "5m";

  private final ElasticsearchClient client;
  private final String alias;

  IndexReader(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  @Override
  public void each(BiConsumer<String, Mark> reader) throws IOException {
    refresh();
    String pit =
        client.openPointInTime(open -> open.index(alias).keepAlive(keep -> keep.time(KEEP))).id();
    try {
      Query all = marked(Query.of(query -> query.matchAll(match -> match)));
      List<Hit<JsonNode>> page = page(pit, all, List.of());
      while (!page.isEmpty()) {
        page.forEach(hit -> reader.accept(hit.id(), mark(hit)));
        page = page(pit, all, page.getLast().sort());
      }
    } finally {
      client.closePointInTime(close -> close.id(pit));
    }
  }

  private List<Hit<JsonNode>> page(String pit, Query query, List<FieldValue> after)
      throws IOException {
    SearchRequest.Builder request =
        request(query)
            .pit(point -> point.id(pit).keepAlive(keep -> keep.time(KEEP)))
            .sort(sort -> sort.field(field -> field.field("_shard_doc").order(SortOrder.Asc)));
    if (!after.isEmpty()) {
      request.searchAfter(after);
    }
    return client.search(request.build(), JsonNode.class).hits().hits();
  }

  @Override
  public Map<String, Mark> of(List<String> ids) throws IOException {
    Query some = marked(Query.of(query -> query.ids(wanted -> wanted.values(ids))));
    Map<String, Mark> marks = new HashMap<>();
    refresh();
    client
        .search(request(some).index(alias).build(), JsonNode.class)
        .hits()
        .hits()
        .forEach(hit -> marks.put(hit.id(), mark(hit)));
    return marks;
  }

  /** Makes what was written before findable. */
  private void refresh() throws IOException {
    client.indices().refresh(refresh -> refresh.index(alias));
  }

  private static SearchRequest.Builder request(Query query) {
    return new SearchRequest.Builder()
        .size(PAGE)
        .version(true)
        .trackTotalHits(track -> track.enabled(false))
        .query(query)
        .source(source -> source.filter(filter -> filter.excludes(Mark.VECTOR)));
  }

  /** Whether a document has a vector is asked by a clause with a name, and costs no bytes. */
  private static Query marked(Query query) {
    return Query.of(
        marked ->
            marked.bool(
                bool ->
                    bool.filter(query)
                        .should(
                            should ->
                                should.exists(
                                    exists -> exists.field(Mark.VECTOR).queryName(Mark.VECTOR)))));
  }

  private static Mark mark(Hit<JsonNode> hit) {
    return Mark.of(hit.version(), hit.source(), hit.matchedQueries().containsKey(Mark.VECTOR));
  }
}
