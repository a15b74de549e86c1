package dev.palimpsest.recall;

import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.MemoryOperation.Stale;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.domain.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small history, made of one turn a day. */
final class Story {
  static final Trunk TRUNK =
      Trunk.parse(
          List.of(
              "path\tcardinality\tprivacy\tmemory\tvalue\tgood for\tdependents\texamples\tdescription",
              "residence.city\tone\tPL1\tcore\tplace\t-\tcommute.mode:0.8\t-\ttown",
              "work.role\tone\tPL1\tsemantic\ttext\tP30D\t-\t-\trole",
              "commute.mode\tone\tPL1\tsemantic\tchoice\t-\t-\t-\tbus or bike",
              "pet.animal\tmany\tPL1\tsemantic\tname\t-\t-\t-\tpets"));
  private static final Subject DANA = new Subject("acme", "dana");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final List<MemoryOperation> operations = new ArrayList<>();

  static Instant day(int day) {
    return START.plusSeconds(day * 86_400L);
  }

  static Evidence turn(int day) {
    return new Evidence("c", "t" + day, 1, 0, 5);
  }

  Timeline timeline() {
    return new Timeline(operations);
  }

  Snapshot at(int day) {
    return timeline().at(day(day));
  }

  Memory says(int day, String slot, String value, String text) {
    return says(day, slot, value, text, Modality.FACT, Validity.OPEN);
  }

  Memory says(
      int day, String slot, String value, String text, Modality modality, Validity validity) {
    return add(day, first(day, slot, value, text, modality, validity));
  }

  Memory replaces(int day, Memory old, String value, String text) {
    return replaces(day, old, value, text, Reason.REPLACED);
  }

  Memory refines(int day, Memory old, String value, String text) {
    return replaces(day, old, value, text, Reason.REFINED);
  }

  Memory overlays(int day, Memory lasting, String value, String text, int until) {
    return add(
        day,
        first(day, lasting.slot(), value, text, Modality.TEMPORARY, Validity.OPEN)
            .overlaying(Optional.of(lasting.id()), day(until)));
  }

  Memory denies(int day, Memory old) {
    Memory after = old.retractedBy(turn(day), day(day), day(day));
    operations.add(new Delete(old, after, why(day, Reason.DENIED)));
    return after;
  }

  Memory stale(int day, Memory old, Memory cause) {
    Memory after = old.staleBecauseOf(Optional.of(cause.id()), turn(day), day(day), day(day));
    operations.add(new Stale(old, after, why(day, Reason.DEPENDENT)));
    return after;
  }

  Memory doubts(int day, Memory old, double sure) {
    Memory after = old.doubted(new Doubt(sure, turn(day)));
    operations.add(new Noop(old, after, why(day, Reason.DOUBTED)));
    return after;
  }

  Memory restores(int day, Memory old) {
    Memory after = old.restored();
    operations.add(new Restore(old, after, why(day, Reason.CAUSE_WITHDRAWN)));
    return after;
  }

  private Memory replaces(int day, Memory old, String value, String text, Reason reason) {
    Memory successor =
        first(day, old.slot(), value, text, Modality.FACT, Validity.OPEN).superseding(old.id());
    operations.add(
        new Update(
            old,
            old.supersededBy(successor.id(), turn(day), day(day), day(day)),
            why(day, reason)));
    return add(day, successor);
  }

  private Memory add(int day, Memory memory) {
    operations.add(new Add(memory, why(day, Reason.STATED)));
    return memory;
  }

  private Memory first(
      int day, String slot, String value, String text, Modality modality, Validity validity) {
    int start = operations.size();
    Statement statement =
        new Statement(
            slot, value, text, "", Polarity.ASSERT, modality, validity, start, start + 5, 0.9);
    Passage said =
        new Passage(
            DANA,
            new TurnId("acme", "c", "t" + day),
            1,
            day(day),
            day(day),
            text,
            List.of(slot),
            0,
            text.length(),
            List.of(statement),
            Map.of());
    return Memory.of(said, statement, TRUNK.slot(slot));
  }

  private static Decision why(int day, Reason reason) {
    return new Decision(reason, "rule:story:1", 0.9, List.of(turn(day)), day(day), day(day));
  }

  static List<MemoryId> ids(List<Memory> memories) {
    return memories.stream().map(Memory::id).toList();
  }

  static List<String> values(List<Memory> memories) {
    return memories.stream().map(Memory::value).toList();
  }
}
