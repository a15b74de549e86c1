package dev.palimpsest.domain;

import java.util.List;
import java.util.Optional;

/** What is stored about one subject, as decisions read it. */
public interface Memories {
  /** All memories of a slot, of any status, in order of their ids. */
  List<Memory> ofSlot(String slot);

  Optional<Memory> find(String slot, MemoryId id);

  /** The memories that a turn gave evidence for or retracted, in order of slot and id. */
  List<Memory> touchedBy(TurnId turn);
}
