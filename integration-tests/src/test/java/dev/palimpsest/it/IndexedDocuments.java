package dev.palimpsest.it;

import co.elastic.clients.elasticsearch._types.SortOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.retrieve.Index;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads what an index holds of one tenant. */
final class IndexedDocuments {
  private static final int MORE_THAN_A_TEST_WRITES = 10_000;

  private IndexedDocuments() {}

  /** A document and its external version. */
  record Versioned(long version, JsonNode source) {}

  static long count(Settings settings, Index index, String tenant) throws IOException {
    try (var client = Connections.elasticsearch(settings.elasticsearch())) {
      return client
          .count(
              count ->
                  count
                      .index(index.alias())
                      .query(query -> query.term(term -> term.field("tenant").value(tenant))))
          .count();
    }
  }

  static Map<String, Versioned> of(Settings settings, Index index, String tenant)
      throws IOException {
    Map<String, Versioned> documents = new HashMap<>();
    try (var client = Connections.elasticsearch(settings.elasticsearch())) {
      client
          .search(
              search ->
                  search
                      .index(index.alias())
                      .size(MORE_THAN_A_TEST_WRITES)
                      .version(true)
                      .query(query -> query.term(term -> term.field("tenant").value(tenant)))
                      .sort(sort -> sort.field(field -> field.field("_doc").order(SortOrder.Asc))),
              JsonNode.class)
          .hits()
          .hits()
          .forEach(hit -> documents.put(hit.id(), new Versioned(hit.version(), hit.source())));
    }
    return documents;
  }
}
