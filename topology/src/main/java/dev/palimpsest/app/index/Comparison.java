package dev.palimpsest.app.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a topic leads to with what an index holds. */
final class Comparison {
  private final Fold fold;
  private final Marks index;
  private final Progress progress;

  Comparison(Fold fold, Marks index, Progress progress) {
    this.fold = fold;
    this.index = index;
    this.progress = progress;
  }

  /** The ids of all that differs, after reading the whole index once. */
  List<String> all() throws IOException {
    BitSet found = new BitSet();
    List<String> differing = new ArrayList<>();
    long[] read = {0};
    index.each(
        (id, held) -> {
          fold.number(id).ifPresent(found::set);
          if (Difference.between(id, fold.mark(id), Optional.of(held)).isPresent()) {
            differing.add(id);
          }
          progress.at("compared", ++read[0], Math.max(read[0], fold.live() + fold.removed()));
        });
    fold.eachLiveBut(found, differing::add);
    return differing;
  }

  /**
   * What differs now among these.
   *
   * @param limit most examples
   */
  Differences among(List<String> ids, int limit) throws IOException {
    Differences differences = new Differences(limit);
    for (int from = 0; from < ids.size(); from += Marks.PAGE) {
      List<String> page = ids.subList(from, Math.min(ids.size(), from + Marks.PAGE));
      Map<String, Mark> held = index.of(page);
      for (String id : page) {
        Difference.between(id, fold.mark(id), Optional.ofNullable(held.get(id)))
            .ifPresent(differences::add);
      }
    }
    return differences;
  }
}
