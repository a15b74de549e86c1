package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.InputStream;

/** Puts the index templates that ship with this release, and creates what they describe. */
public final class IndexAdmin {
  private final ElasticsearchClient client;

  public IndexAdmin(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * @return whether the index was created; an existing one is left as it is
   */
  public boolean apply(Index index) throws IOException {
    try (InputStream template =
        IndexAdmin.class.getResourceAsStream(
            "/dev/palimpsest/elasticsearch/" + index.alias() + ".json")) {
      client.indices().putIndexTemplate(put -> put.name(index.template()).withJson(template));
    }
    if (client.indices().existsAlias(exists -> exists.name(index.alias())).value()) {
      return false;
    }
    String version = new IndexVersions(client, index).next();
    client
        .indices()
        .create(
            create ->
                create.index(version).aliases(index.alias(), alias -> alias.isWriteIndex(true)));
    return true;
  }
}
