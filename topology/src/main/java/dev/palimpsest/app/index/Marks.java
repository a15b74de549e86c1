package dev.palimpsest.app.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The marks of what an index holds, by id. */
interface Marks {
  /** Documents that are read at once. */
  int PAGE = 1000;

  /** Hands over all as they are now, each once, whatever is written meanwhile. */
  void each(BiConsumer<String, Mark> reader) throws IOException;

  /**
   * The marks of these documents as they are now, of those that are there.
   *
   * @param ids at most a page
   */
  Map<String, Mark> of(List<String> ids) throws IOException;
}
