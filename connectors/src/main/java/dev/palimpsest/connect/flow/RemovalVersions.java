package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.document.Removal;
import dev.palimpsest.connect.index.StoredVersions;
import dev.palimpsest.connect.retry.Patience;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Gives removals that came as tombstones the version that ends the generation before them. Sound
 * because one lane has all changes of a document, in order: what came before is either stored or
 * earlier in this very batch.
 */
final class RemovalVersions {

  private final StoredVersions stored;
  private final Patience patience;

  RemovalVersions(StoredVersions stored, Patience patience) {
    this.stored = stored;
    this.patience = patience;
  }

  /** The same changes, in their order, all with a version. */
  List<Write> resolve(List<Change> changes) throws InterruptedException {
    Map<IndexedTopic, Map<String, Long>> versions = storedVersions(changes);
    List<Write> writes = new ArrayList<>();
    for (Change change : changes) {
      Document document = document(change, versions);
      writes.add(new Write(document, change.delivery()));
      versions
          .computeIfAbsent(document.topic(), topic -> new HashMap<>())
          .merge(document.id(), document.version(), Math::max);
    }
    return writes;
  }

  private static Document document(Change change, Map<IndexedTopic, Map<String, Long>> versions) {
    if (change.what() instanceof Removal removal) {
      Long newest = versions.getOrDefault(removal.topic(), Map.of()).get(removal.id());
      return removal.after(newest == null ? OptionalLong.empty() : OptionalLong.of(newest));
    }
    return (Document) change.what();
  }

  private Map<IndexedTopic, Map<String, Long>> storedVersions(List<Change> changes)
      throws InterruptedException {
    Map<IndexedTopic, List<String>> removed = new EnumMap<>(IndexedTopic.class);
    for (Change change : changes) {
      if (change.what() instanceof Removal removal) {
        removed.computeIfAbsent(removal.topic(), topic -> new ArrayList<>()).add(removal.id());
      }
    }
    Map<IndexedTopic, Map<String, Long>> versions = new EnumMap<>(IndexedTopic.class);
    for (Map.Entry<IndexedTopic, List<String>> entry : removed.entrySet()) {
      List<String> ids = entry.getValue().stream().distinct().toList();
      versions.put(
          entry.getKey(),
          new HashMap<>(
              patience.<Map<String, Long>, RuntimeException>until(
                  () -> stored.of(entry.getKey(), ids))));
    }
    return versions;
  }
}
