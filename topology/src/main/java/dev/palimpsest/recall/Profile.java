package dev.palimpsest.recall;

import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Slot;
import dev.palimpsest.domain.Trunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One readable page about a subject: what is believed, by branch of the trunk, and what changed
 * last, within a number of words.
 *
 * @param persona the subject summed up, where that has been done
 * @param branches in the order of the trunk
 * @param changes the newest first
 * @param leftOut how many beliefs the page had no room for
 */
public record Profile(
    Instant at,
    Optional<String> persona,
    List<Branch> branches,
    List<Change> changes,
    int leftOut) {
  /** About as many words as fit on a page. */
  public static final int WORDS = 400;

  private static final int WORDS_OF_A_LINE = 24;
  private static final int WORDS_OF_A_PERSONA = 120;
  private static final int CHANGES = 5;

  /** What stands around a line's own words: its attribute, its dates, its doubt. */
  private static final int FRAME = 12;

  private static final int FRAME_OF_THE_PAGE = 16;

  /** The beliefs of one branch, as in {@code residence}. */
  public record Branch(String name, List<Line> lines) {}

  /**
   * @param words its value, or its text where it has none, cut to a line
   * @param overlaid what a temporary one stands before
   */
  public record Line(Memory memory, Kind kind, String words, Optional<String> overlaid) {}

  /** How a belief stands. */
  public enum Kind {
    CURRENT,
    PLANNED,
    TEMPORARY,
    DOUBTED,
    /** Not said again for longer than such a value is good for. */
    OUTLIVED
  }

  /**
   * @param words what the memory said
   * @param now what is said in its place, where anything is
   */
  public record Change(MemoryOperation operation, String words, Optional<String> now) {}

  /**
   * What was last spoken of goes first where not all fits, the core of a person before all else.
   *
   * @param words how many the page may have, roughly
   */
  public static Profile of(Snapshot known, Trunk trunk, int words) {
    List<Memory> believed = known.believed();
    Optional<String> persona =
        believed.stream()
            .filter(memory -> memory.level() == Level.PERSONA)
            .findFirst()
            .map(memory -> cut(memory.text(), WORDS_OF_A_PERSONA));
    List<Change> changes = changes(known);
    int left =
        words
            - FRAME_OF_THE_PAGE
            - persona.map(Profile::count).orElse(0)
            - changes.stream().mapToInt(Profile::size).sum();
    List<Line> all =
        believed.stream()
            .filter(memory -> memory.level() == Level.FACT)
            .sorted(
                Comparator.comparing((Memory memory) -> memory.type() != MemoryType.CORE)
                    .thenComparing(Memory::lastSeen, Comparator.reverseOrder()))
            .map(memory -> line(known, memory, trunk))
            .toList();
    List<Line> kept = fitting(all, left);
    return new Profile(
        known.at(), persona, branches(kept, trunk), changes, all.size() - kept.size());
  }

  private static List<Line> fitting(List<Line> all, int words) {
    List<Line> kept = new ArrayList<>();
    Set<String> headings = new HashSet<>();
    int left = words;
    for (Line line : all) {
      int heading = headings.contains(branch(line.memory().slot())) ? 0 : 1;
      int size =
          heading + FRAME + count(line.words()) + line.overlaid().map(Profile::count).orElse(0);
      if (size <= left) {
        kept.add(line);
        headings.add(branch(line.memory().slot()));
        left -= size;
      }
    }
    return kept;
  }

  private static List<Branch> branches(List<Line> lines, Trunk trunk) {
    Map<String, List<Line>> byBranch =
        lines.stream()
            .sorted(Comparator.comparing(line -> line.memory().slot()))
            .collect(
                Collectors.groupingBy(
                    line -> branch(line.memory().slot()), LinkedHashMap::new, Collectors.toList()));
    return Stream.concat(
            trunk.slots().stream().map(Slot::path).map(Profile::branch),
            byBranch.keySet().stream().sorted())
        .distinct()
        .filter(byBranch::containsKey)
        .map(name -> new Branch(name, byBranch.get(name)))
        .toList();
  }

  private static Line line(Snapshot known, Memory memory, Trunk trunk) {
    return new Line(
        memory,
        kind(memory, trunk, known.at()),
        words(memory),
        memory.overlays().flatMap(known::find).map(Profile::words));
  }

  private static Kind kind(Memory memory, Trunk trunk, Instant at) {
    if (memory.doubt().isPresent()) {
      return Kind.DOUBTED;
    }
    if (memory.temporary()) {
      return Kind.TEMPORARY;
    }
    if (memory.modality() == Modality.PLAN) {
      return Kind.PLANNED;
    }
    return trunk.outlived(memory, at) ? Kind.OUTLIVED : Kind.CURRENT;
  }

  /** A more precise word is no change, and a repeat neither. */
  private static List<Change> changes(Snapshot known) {
    List<MemoryOperation> changing =
        known.operations().stream()
            .filter(operation -> !(operation instanceof Add || operation instanceof Noop))
            .filter(operation -> operation.decision().reason() != Reason.REFINED)
            .filter(operation -> operation.after().level() == Level.FACT)
            .toList();
    return changing.reversed().stream()
        .limit(CHANGES)
        .map(
            operation ->
                new Change(
                    operation,
                    words(operation.after()),
                    operation.after().supersededBy().flatMap(known::find).map(Profile::words)))
        .toList();
  }

  private static int size(Change change) {
    return FRAME + count(change.words()) + change.now().map(Profile::count).orElse(0);
  }

  private static String branch(String slot) {
    return slot.substring(0, slot.contains(".") ? slot.indexOf('.') : slot.length());
  }

  private static String words(Memory memory) {
    return cut(memory.value().isBlank() ? memory.text() : memory.value(), WORDS_OF_A_LINE);
  }

  private static String cut(String text, int most) {
    String[] words = text.strip().split("\\s+");
    return words.length <= most
        ? String.join(" ", words)
        : Stream.of(words).limit(most).collect(Collectors.joining(" ")) + " …";
  }

  private static int count(String text) {
    return text.split("\\s+").length;
  }
}
