package dev.palimpsest.connect.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.retry.BrokenDependency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the versions that documents have now, unrefreshed ones included. */
public final class StoredVersions {

  private final ElasticsearchClient client;

  /** Versions behind the given client. */
  public StoredVersions(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * The version of each document that exists, by id.
   *
   * @throws BrokenDependency if the request has to be made again
   * @throws NotSetUp if the alias is missing
   */
  public Map<String, Long> of(IndexedTopic topic, List<String> ids)
      throws BrokenDependency, InterruptedException {
    MgetResponse<Void> response;
    try {
      response =
          Requests.make(
              () ->
                  client.mget(
                      get ->
                          get.index(topic.alias()).ids(ids).source(source -> source.fetch(false)),
                      Void.class));
    } catch (RefusedRequest e) {
      throw new NotSetUp(e.answer().code());
    }
    Map<String, Long> versions = new HashMap<>();
    for (MultiGetResponseItem<Void> item : response.docs()) {
      if (item.isFailure()) {
        throw failure(Optional.ofNullable(item.failure().error().type()));
      }
      if (item.result().found() && item.result().version() != null) {
        versions.put(item.result().id(), item.result().version());
      }
    }
    return versions;
  }

  /** A read cannot be a document's fault: either the alias is missing or the shard is away. */
  private static BrokenDependency failure(Optional<String> type) {
    Answer answer = Answer.of(500, type);
    if (answer.meaning() == Answer.Meaning.NOT_SET_UP) {
      throw new NotSetUp(answer.code());
    }
    return BrokenDependency.away("Elasticsearch", answer.code());
  }
}
