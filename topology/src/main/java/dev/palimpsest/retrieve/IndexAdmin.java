package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

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
    putTemplate(index);
    if (client.indices().existsAlias(exists -> exists.name(index.alias())).value()) {
      return false;
    }
    client
        .indices()
        .create(
            create ->
                create
                    .index(index.first())
                    .aliases(index.alias(), alias -> alias.isWriteIndex(true)));
    return true;
  }

  /**
   * Creates the next version of an index from the template that ships with this release, and moves
   * the alias over to it in one step. The index before is kept; the new one is empty until the
   * topic is replayed.
   *
   * @return the name of the new index
   */
  public String rebuild(Index index) throws IOException {
    putTemplate(index);
    Set<String> before =
        client.indices().getAlias(get -> get.name(index.alias())).aliases().keySet();
    String next = index.version(before.stream().mapToInt(Index::version).max().orElse(0) + 1);
    client.indices().create(create -> create.index(next));
    client
        .indices()
        .updateAliases(
            update -> {
              before.forEach(
                  old ->
                      update.actions(
                          action -> action.remove(r -> r.index(old).alias(index.alias()))));
              return update.actions(
                  action ->
                      action.add(add -> add.index(next).alias(index.alias()).isWriteIndex(true)));
            });
    return next;
  }

  private void putTemplate(Index index) throws IOException {
    try (InputStream template =
        IndexAdmin.class.getResourceAsStream(
            "/dev/palimpsest/elasticsearch/" + index.alias() + ".json")) {
      client
          .indices()
          .putIndexTemplate(put -> put.name("palimpsest-" + index.alias()).withJson(template));
    }
  }
}
