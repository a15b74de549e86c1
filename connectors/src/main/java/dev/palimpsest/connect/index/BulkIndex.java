package dev.palimpsest.connect.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.retry.BrokenDependency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes documents in one bulk request, each with its external version, so that whichever order
 * writes arrive in, the newest version stays: an older one is answered with a conflict.
 */
public final class BulkIndex {

  private final ElasticsearchClient client;
  private final Function<IndexedTopic, String> alias;

  /** The indices behind the given client, each written to through its topic's alias. */
  public BulkIndex(ElasticsearchClient client) {
    this(client, IndexedTopic::alias);
  }

  /** The same, written to through other aliases. */
  public BulkIndex(ElasticsearchClient client, Function<IndexedTopic, String> alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * The answer to each document, in their order.
   *
   * @throws BrokenDependency if the request has to be made again; what was written stays
   * @throws RefusedRequest if the whole request is refused over its content
   * @throws NotSetUp if an alias is missing
   */
  public List<Answer> write(List<Document> documents)
      throws BrokenDependency, RefusedRequest, InterruptedException {
    // With require_alias a missing alias is an error, never an index made up from documents.
    BulkRequest request =
        BulkRequest.of(
            bulk ->
                bulk.requireAlias(true)
                    .operations(documents.stream().map(this::operation).toList()));
    BulkResponse response = Requests.make(() -> client.bulk(request));
    if (response.items().size() != documents.size()) {
      throw BrokenDependency.away("Elasticsearch", "answered other items than were sent");
    }
    List<Answer> answers = response.items().stream().map(BulkIndex::answer).toList();
    for (Answer answer : answers) {
      if (answer.meaning() == Answer.Meaning.NOT_SET_UP) {
        throw new NotSetUp(answer.code());
      }
      if (answer.meaning() == Answer.Meaning.DENIED) {
        throw BrokenDependency.denied("Elasticsearch", answer.code());
      }
    }
    return answers;
  }

  private BulkOperation operation(Document document) {
    BinaryData body = BinaryData.of(document.json(), ContentType.APPLICATION_JSON);
    return BulkOperation.of(
        operation ->
            operation.index(
                index ->
                    index
                        .index(alias.apply(document.topic()))
                        .id(document.id())
                        .version(document.version())
                        .versionType(VersionType.External)
                        .document(body)));
  }

  private static Answer answer(BulkResponseItem item) {
    return Answer.of(item.status(), Optional.ofNullable(item.error()).map(error -> error.type()));
  }
}
