package dev.palimpsest.app.index;

import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.IndexedChange;
import dev.palimpsest.connect.document.Removal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What an index must hold by the records of its topic: of each document the newest version, as
 * Elasticsearch counts. Keeps some 165 bytes a document, whatever its length.
 */
final class Fold {
  /** Numbered in the order of coming, from 0. */
  private record Entry(int number, long version, long content, boolean live) {
    Mark mark() {
      return new Mark(version, content, live);
    }
  }

  private final Map<String, Entry> entries = new HashMap<>();
  private int live;

  /**
   * Takes the next change of the topic. A removal ends the generation of what came before it in the
   * topic: so its version follows from the topic alone, whoever else writes to the index meanwhile.
   *
   * @return the document that the change leads to
   */
  Document take(IndexedChange change) {
    Entry before = entries.get(change.id());
    Document document =
        switch (change) {
          case Document written -> written;
          case Removal removal ->
              removal.after(
                  before == null ? OptionalLong.empty() : OptionalLong.of(before.version()));
        };
    if (before == null || document.version() > before.version()) {
      put(before, Mark.of(document, change instanceof Document), document.id());
    }
    return document;
  }

  private void put(Entry before, Mark mark, String id) {
    int number = before == null ? entries.size() : before.number();
    entries.put(id, new Entry(number, mark.version(), mark.content(), mark.live()));
    live += (mark.live() ? 1 : 0) - (before != null && before.live() ? 1 : 0);
  }

  Optional<Mark> mark(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::mark);
  }

  OptionalInt number(String id) {
    Entry entry = entries.get(id);
    return entry == null ? OptionalInt.empty() : OptionalInt.of(entry.number());
  }

  /** Hands over the ids of what stands for something and whose number is not among these. */
  void eachLiveBut(BitSet numbers, Consumer<String> reader) {
    entries.forEach(
        (id, entry) -> {
          if (entry.live() && !numbers.get(entry.number())) {
            reader.accept(id);
          }
        });
  }

  /** How many documents stand for something. */
  int live() {
    return live;
  }

  /** How many were removed. */
  int removed() {
    return entries.size() - live;
  }
}
