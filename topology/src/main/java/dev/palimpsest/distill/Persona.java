package dev.palimpsest.distill;

import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.domain.Slot;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells who somebody is: the active facts, the most telling first, within a number of words. */
final class Persona {
  /** The longest persona, in words. */
  static final int WORDS = 200;

  /** Branches of the trunk; what is not named comes behind, in the order of the trunk. */
  private static final List<String> TELLING =
      List.of(
          "identity",
          "residence",
          "work",
          "study",
          "relation",
          "childcare",
          "pet",
          "health",
          "diet",
          "preference",
          "goal",
          "constraint",
          "project",
          "skill",
          "event",
          "food",
          "leisure",
          "sport",
          "travel",
          "contact",
          "commute",
          "tool");

  private static final int OF_A_SLOT = 4;

  /** With fewer words left, no further slot is read. */
  private static final int SHORTEST = 8;

  private final List<Slot> slots;

  Persona(Trunk trunk) {
    slots =
        trunk.slots().stream()
            .filter(slot -> slot.privacy() != PrivacyLevel.PL4)
            .sorted(Comparator.comparingInt(Persona::rank))
            .toList();
  }

  Digest of(Memories stored) {
    Map<String, List<Clause>> branches = new LinkedHashMap<>();
    List<Clause> all = new ArrayList<>();
    int left = WORDS;
    for (Slot slot : slots) {
      String branch = branch(slot);
      int label = branches.containsKey(branch) ? 0 : 1;
      List<Clause> told = Clause.within(left - label, clauses(stored, slot));
      if (!told.isEmpty()) {
        branches.computeIfAbsent(branch, name -> new ArrayList<>()).addAll(told);
        all.addAll(told);
        left -= label + Clause.count(Clause.joined(told));
      }
      if (left < SHORTEST) {
        break;
      }
    }
    return Digest.of(
        branches.entrySet().stream()
            .map(branch -> title(branch.getKey()) + ": " + Clause.joined(branch.getValue()) + ".")
            .collect(Collectors.joining(" ")),
        all);
  }

  /** What lasts before what is for a while, planned or over. */
  private static List<Clause> clauses(Memories stored, Slot slot) {
    return stored.current(slot.path()).stream()
        .filter(fact -> fact.status() == Status.ACTIVE)
        .sorted(Comparator.comparingInt(Persona::passing))
        .limit(OF_A_SLOT)
        .map(fact -> Clause.of(how(fact), fact))
        .toList();
  }

  private static int passing(Memory fact) {
    return switch (fact.modality()) {
      case FACT, CORRECTION -> 0;
      case TEMPORARY -> 1;
      case PLAN -> 2;
      case PAST -> 3;
      case HYPOTHETICAL, QUESTION, QUOTE, JOKE -> 4;
    };
  }

  private static String how(Memory fact) {
    if (fact.doubt().isPresent()) {
      return "in doubt: ";
    }
    return switch (fact.modality()) {
      case TEMPORARY -> "for now: ";
      case PLAN -> "plan: ";
      case PAST -> "formerly: ";
      case FACT, CORRECTION, HYPOTHETICAL, QUESTION, QUOTE, JOKE -> "";
    };
  }

  private static int rank(Slot slot) {
    int at = TELLING.indexOf(branch(slot));
    return at < 0 ? TELLING.size() : at;
  }

  private static String branch(Slot slot) {
    return slot.path().substring(0, slot.path().indexOf('.'));
  }

  private static String title(String branch) {
    return branch.substring(0, 1).toUpperCase(Locale.ROOT) + branch.substring(1);
  }
}
