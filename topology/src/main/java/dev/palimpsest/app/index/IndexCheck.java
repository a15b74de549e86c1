package dev.palimpsest.app.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexVersions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says whether an index holds what its topic leads to. The index is read once as a whole; what
 * differs then is looked at again after the rest of the topic, so that a record which came between
 * the two is no difference.
 */
public final class IndexCheck {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Settings settings;
  private final ElasticsearchClient client;
  private final Progress progress;

  public IndexCheck(Settings settings, ElasticsearchClient client, Progress progress) {
    this.settings = settings;
    this.client = client;
    this.progress = progress;
  }

  /**
   * @param topic its name
   * @param versions the index behind the alias
   * @param records records read
   * @param documents documents that the topic leads to
   * @param removed documents that it has removed
   * @param rejected records that make no document, by code
   */
  public record Verdict(
      String topic,
      Set<String> versions,
      long records,
      int documents,
      int removed,
      Map<String, Integer> rejected,
      Differences differences) {}

  /**
   * Compares.
   *
   * @param limit most examples
   * @param patience how long the sink may take to write what is missing
   * @throws UserException if alias or topic is missing
   */
  public Verdict of(Index index, int limit, Duration patience) throws IOException {
    Set<String> live = new IndexVersions(client, index).live();
    if (live.isEmpty()) {
      throw new UserException(
          "there is no alias " + index.alias() + ": run `palimpsest index apply`");
    }
    long end = System.nanoTime() + patience.toNanos();
    try (ChangeFeed feed = new ChangeFeed(settings, index)) {
      Fold fold = new Fold();
      Comparison comparison =
          new Comparison(fold, new IndexReader(client, index.alias()), progress);
      feed.readToEnd(fold::take, progress);
      List<String> suspects = comparison.all();
      Differences found = again(feed, fold, comparison, suspects, limit);
      while (!found.none() && System.nanoTime() < end) {
        pause();
        found = again(feed, fold, comparison, found.ids(), limit);
      }
      return new Verdict(
          feed.topic(), live, feed.records(), fold.live(), fold.removed(), feed.rejected(), found);
    }
  }

  private Differences again(
      ChangeFeed feed, Fold fold, Comparison comparison, List<String> suspects, int limit)
      throws IOException {
    feed.readToEnd(fold::take, progress);
    return comparison.among(suspects, limit);
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserException("interrupted while waiting for the sink", e);
    }
  }
}
