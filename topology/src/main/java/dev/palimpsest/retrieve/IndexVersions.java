package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The versions of one index. The alias says which one is live; a version that is being filled
 * carries another alias until it is complete, so that what an interrupted run left is known as
 * such.
 */
public final class IndexVersions {
  private final ElasticsearchClient client;
  private final Index index;

  public IndexVersions(ElasticsearchClient client, Index index) {
    this.client = client;
    this.index = index;
  }

  /** The alias through which a version is filled; writing needs it, so that none is made up. */
  public String filling() {
    return index.filling();
  }

  /** Whether new versions will get the mapping of this index. */
  public boolean hasTemplate() throws IOException {
    return client.indices().existsIndexTemplate(exists -> exists.name(index.template())).value();
  }

  /** The versions behind the alias: one, or none where nothing was applied. */
  public Set<String> live() throws IOException {
    return behind(index.alias());
  }

  /** The versions whose filling did not come to its end. */
  public Set<String> unfinished() throws IOException {
    return behind(index.filling());
  }

  /** All versions, whether an alias names them or not. */
  public Set<String> all() throws IOException {
    Set<String> versions =
        new TreeSet<>(
            client.indices().get(get -> get.index(index.alias() + "-*")).indices().keySet());
    versions.removeIf(name -> index.number(name).isEmpty());
    return versions;
  }

  /** The name after the last that is taken, by a version that is kept or unfinished too. */
  String next() throws IOException {
    int last = all().stream().mapToInt(name -> index.number(name).orElseThrow()).max().orElse(0);
    return index.version(last + 1);
  }

  /** Creates the version after the last, ready to be filled. */
  public String create() throws IOException {
    String version = next();
    client
        .indices()
        .create(
            create ->
                create.index(version).aliases(index.filling(), alias -> alias.isWriteIndex(true)));
    return version;
  }

  /**
   * Puts the alias on this version and takes it from all others, in one step: no reader and no
   * writer finds two versions or none.
   */
  public void makeLive(String version) throws IOException {
    List<Action> actions = new ArrayList<>();
    for (String before : live()) {
      actions.add(
          Action.of(
              action ->
                  action.remove(
                      remove -> remove.index(before).alias(index.alias()).mustExist(true))));
    }
    actions.add(
        Action.of(
            action ->
                action.add(add -> add.index(version).alias(index.alias()).isWriteIndex(true))));
    client.indices().updateAliases(update -> update.actions(actions));
  }

  /** Takes back the mark of being filled. */
  public void finish(String version) throws IOException {
    client
        .indices()
        .updateAliases(
            update ->
                update.actions(
                    action ->
                        action.remove(remove -> remove.index(version).alias(index.filling()))));
  }

  /** Deletes a version with all that it holds. */
  public void drop(String version) throws IOException {
    client.indices().delete(delete -> delete.index(version));
  }

  private Set<String> behind(String alias) throws IOException {
    return client.indices().existsAlias(exists -> exists.name(alias)).value()
        ? new TreeSet<>(client.indices().getAlias(get -> get.name(alias)).aliases().keySet())
        : Set.of();
  }
}
