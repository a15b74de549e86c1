package dev.palimpsest.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is stored about one subject, as decisions read it; every answer is bounded in size. */
public interface Memories {
  Optional<Memory> find(String slot, MemoryId id);

  /** The current memories of a slot, newest first, at most a few dozen. */
  List<Memory> current(String slot);

  /** The newest current memories that share one of the words, newest first for each word. */
  List<Memory> sharing(Set<String> words);

  /** The newest current memories, newest first, at most a few dozen. */
  List<Memory> newest();

  /**
   * The memories that a turn gave evidence for, closed or made doubtful, in order of slot and id.
   */
  List<Memory> touchedBy(TurnId turn);

  /** The memories that another one made stale, in order of slot and id. */
  List<Memory> staleBecauseOf(MemoryId cause);

  /** The current memories that no longer hold at a time, by when they ended. */
  List<Memory> due(Instant at);
}
