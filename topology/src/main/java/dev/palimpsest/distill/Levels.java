package dev.palimpsest.distill;

import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.TurnId;
import java.util.List;

/** What is stored about one subject on all levels; what {@link Memories} finds are facts alone. */
public interface Levels extends Memories {
  /** The scenes and the persona that rest on a fact, in order of slot and id. */
  List<Memory> linking(MemoryId fact);

  /** The scenes in which a turn was said, in order of id, also those of which nothing is left. */
  List<Memory> scenesOf(TurnId turn);
}
