package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How one passage bears on memories, each judged when it is asked for and once; beyond a bound,
 * memories stay unjudged, so that no passage costs more than a fixed time.
 */
final class Readings implements Function<Memory, Bearing> {
  static final int MOST = 32;

  private final Bearings bearings;
  private final Passage said;
  private final Map<MemoryId, Bearing> judged = new HashMap<>();

  Readings(Bearings bearings, Passage said) {
    this.bearings = bearings;
    this.said = said;
  }

  /** Evidence of the very turn does not speak against itself, nor what came later. */
  @Override
  public Bearing apply(Memory memory) {
    if (said.text().isEmpty() || judged.size() >= MOST && !judged.containsKey(memory.id())) {
      return Bearing.UNREAD;
    }
    return judged.computeIfAbsent(
        memory.id(), id -> bearings.of(said.underItsKeys(memory.text()), said.text()));
  }
}
