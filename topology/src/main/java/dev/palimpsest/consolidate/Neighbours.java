package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Slot;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Trunk;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the few stored beliefs that a passage may bear on: those in the slots that it may be about
 * and in the slots that depend on these, those that share its words, and the newest.
 */
final class Neighbours {
  private static final int MOST = 8;
  private static final int OF_A_SLOT = 8;
  private static final int NEWEST = 12;
  private static final double STATED_SLOT = 4;
  private static final double TOPIC = 2;
  private static final double DEPENDENT = 1.5;
  private static final double SHARED_WORD = 2;
  private static final double RECENT = 0.5;
  private static final double A_FEW = 4;

  private final Trunk trunk;

  Neighbours(Trunk trunk) {
    this.trunk = trunk;
  }

  /** Facts said before the passage in other turns, the nearest first, eight at most. */
  List<Memory> of(Memories stored, Passage said) {
    Map<MemoryId, Memory> found = new LinkedHashMap<>();
    Map<MemoryId, Double> nearness = new LinkedHashMap<>();
    for (Statement statement : said.statements()) {
      ofSlot(stored, statement.slot(), STATED_SLOT, found, nearness);
    }
    for (String topic : said.topics()) {
      ofSlot(stored, topic, TOPIC, found, nearness);
    }
    Set<String> words = ContentWords.of(said.text());
    for (Memory memory : stored.sharing(words)) {
      Set<String> shared = new HashSet<>(ContentWords.of(memory.text()));
      shared.retainAll(words);
      near(memory, SHARED_WORD * Math.sqrt(shared.size()), found, nearness);
    }
    stored.newest().stream().limit(NEWEST).forEach(memory -> near(memory, RECENT, found, nearness));
    return found.values().stream()
        .filter(memory -> memory.level() == Level.FACT && before(memory, said))
        .sorted(
            Comparator.comparing((Memory memory) -> -nearness.get(memory.id()))
                .thenComparing(memory -> memory.id().value()))
        .limit(MOST)
        .toList();
  }

  /**
   * What speaks, in log-odds, against any one of many neighbours being the one that a passage bears
   * on: judgements are learnt on a few beliefs at a time.
   */
  static double crowd(int neighbours) {
    return StrictMath.log(Math.max(1, neighbours / A_FEW));
  }

  private void ofSlot(
      Memories stored,
      String path,
      double weight,
      Map<MemoryId, Memory> found,
      Map<MemoryId, Double> nearness) {
    if (!trunk.has(path)) {
      return;
    }
    current(stored, path).forEach(memory -> near(memory, weight, found, nearness));
    Slot slot = trunk.slot(path);
    slot.dependents()
        .forEach(
            dependent ->
                current(stored, dependent.path())
                    .forEach(
                        memory -> near(memory, DEPENDENT * dependent.strength(), found, nearness)));
  }

  private static Stream<Memory> current(Memories stored, String path) {
    return stored.current(path).stream().limit(OF_A_SLOT);
  }

  private static void near(
      Memory memory, double weight, Map<MemoryId, Memory> found, Map<MemoryId, Double> nearness) {
    found.put(memory.id(), memory);
    nearness.merge(memory.id(), weight, Double::sum);
  }

  private static boolean before(Memory memory, Passage said) {
    return !memory.lastSeen().isAfter(said.occurredAt())
        && memory.sources().stream()
            .noneMatch(
                evidence ->
                    evidence.turn().equals(said.turn().turn())
                        && evidence.conversation().equals(said.turn().conversation()));
  }
}
