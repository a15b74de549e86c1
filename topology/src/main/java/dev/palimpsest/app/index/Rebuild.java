package dev.palimpsest.app.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexVersions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills a new version of an index from its topic, and puts the alias on it once the two are equal.
 *
 * <p>The sink goes on writing through the alias, to the old version until the alias moves. Whatever
 * it wrote there had been committed before, so what is committed after the move covers it: the
 * topic is read once more to that end, and a second time, for a removal that the sink made in the
 * new version before the document came that it removes. Both write with external versions, so that
 * neither can put an old document over a newer one.
 */
public final class Rebuild {
  private static final int EXAMPLES = 5;

  private final Settings settings;
  private final ElasticsearchClient client;
  private final Index index;
  private final IndexVersions versions;
  private final Progress progress;
  private final Watcher watcher;
  private final Fold fold = new Fold();

  /** How far a rebuild is. */
  public enum Step {
    /** There is an empty new version; what an earlier run left unfinished is gone. */
    CREATED,
    /** The new version has been filled. */
    FILLED,
    /** It equals the topic as far as that was read. */
    EQUAL,
    /** The alias is on it. */
    SWAPPED,
    /** It holds what came meanwhile, too. */
    COMPLETE
  }

  /** Is told of each step when it is done. */
  @FunctionalInterface
  public interface Watcher {
    void reached(Step step, String version);
  }

  /**
   * @param topic its name
   * @param version the new version
   * @param kept versions that were live before
   * @param dropped what earlier runs had left unfinished
   * @param records records read
   * @param documents documents that the topic leads to
   * @param removed documents that it has removed
   * @param rejected records that make no document, by code
   */
  public record Rebuilt(
      String topic,
      String version,
      Set<String> kept,
      List<String> dropped,
      long records,
      int documents,
      int removed,
      Map<String, Integer> rejected) {}

  public Rebuild(
      Settings settings,
      ElasticsearchClient client,
      Index index,
      Progress progress,
      Watcher watcher) {
    this.settings = settings;
    this.client = client;
    this.index = index;
    this.versions = new IndexVersions(client, index);
    this.progress = progress;
    this.watcher = watcher;
  }

  /**
   * Does all of it. A failure before the swap leaves the alias where it was.
   *
   * @throws UserException if template, alias or topic is missing, or the new version is not equal
   */
  public Rebuilt run() throws IOException {
    if (versions.live().isEmpty() || !versions.hasTemplate()) {
      throw new UserException(
          "the alias or the template of "
              + index.alias()
              + " is missing: run `palimpsest index apply`");
    }
    try (ChangeFeed feed = new ChangeFeed(settings, index)) {
      List<String> dropped = dropUnfinished();
      String version = versions.create();
      watcher.reached(Step.CREATED, version);
      IndexFiller filler = new IndexFiller(client, versions.filling());
      fillToEnd(feed, filler);
      fillToEnd(feed, filler);
      watcher.reached(Step.FILLED, version);
      requireEqual(filler, version);
      watcher.reached(Step.EQUAL, version);
      Set<String> kept = versions.live();
      versions.makeLive(version);
      watcher.reached(Step.SWAPPED, version);
      fillToEnd(feed, filler);
      fillToEnd(feed, filler);
      versions.finish(version);
      watcher.reached(Step.COMPLETE, version);
      return new Rebuilt(
          feed.topic(),
          version,
          kept,
          dropped,
          feed.records(),
          fold.live(),
          fold.removed(),
          feed.rejected());
    }
  }

  /** A live one among them loses the mark alone: its run was interrupted after the swap. */
  private List<String> dropUnfinished() throws IOException {
    List<String> dropped = new ArrayList<>();
    Set<String> live = versions.live();
    for (String version : versions.unfinished()) {
      if (live.contains(version)) {
        versions.finish(version);
      } else {
        versions.drop(version);
        dropped.add(version);
      }
    }
    return dropped;
  }

  private void fillToEnd(ChangeFeed feed, IndexFiller filler) {
    feed.readToEnd(change -> filler.add(fold.take(change)), progress);
    filler.flush();
  }

  private void requireEqual(IndexFiller filler, String version) throws IOException {
    Comparison comparison =
        new Comparison(fold, new IndexReader(client, versions.filling()), progress);
    List<String> differing = comparison.all();
    if (!differing.isEmpty()) {
      throw new UserException(
          version
              + " differs from its topic in "
              + differing.size()
              + " documents"
              + (filler.refused().isEmpty() ? "" : "; refused were " + filler.refused())
              + "; as in "
              + differing.subList(0, Math.min(EXAMPLES, differing.size()))
              + ": check that the template is this release's with `palimpsest index apply`");
    }
  }
}
