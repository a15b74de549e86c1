package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.revise.Reviser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One subject's memory without Kafka: the stores are maps, the decisions are the real ones. */
final class SubjectMemory implements Memories {
  static final Trunk TRUNK =
      Trunk.parse(
          List.of(
              "path\tcardinality\tprivacy\tmemory\tvalue\tgood for\tdependents\texamples\tdescription",
              "residence.city\tone\tPL1\tsemantic\tplace\t-\tcommute.mode:0.8\t-\ttown",
              "commute.mode\tone\tPL1\tsemantic\tchoice\t-\t-\t-\tbus or bike",
              "pet.animal\tmany\tPL1\tsemantic\tname\t-\t-\t-\tpets"));
  static final Subject DANA = new Subject("acme", "dana");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Curator curator = new Curator(new Consolidator(TRUNK), new Reviser(TRUNK));
  private final Map<MemoryId, Memory> memories =
      new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
  final List<MemoryOperation> operations = new ArrayList<>();

  /** A statement made on a day, in a turn of that day. */
  static Statement said(int day, String slot, String value) {
    return statement(day, slot, value, Polarity.ASSERT);
  }

  static Statement denied(int day, String slot, String value) {
    return statement(day, slot, value, Polarity.DENY);
  }

  static Withdrawal withdrawn(int turnOfDay, int day) {
    Instant at = START.plusSeconds(day * 86_400L);
    return new Withdrawal(DANA, turn(turnOfDay), 2, at, at);
  }

  private static Statement statement(int day, String slot, String value, Polarity polarity) {
    Instant at = START.plusSeconds(day * 86_400L);
    return new Statement(
        DANA,
        turn(day),
        1,
        at,
        at,
        slot,
        value,
        value + ".",
        polarity,
        Modality.FACT,
        0,
        value.length(),
        0.8,
        Map.of());
  }

  private static TurnId turn(int day) {
    return new TurnId("acme", "c", "t" + day);
  }

  /** Takes a candidate; returns what was decided on it. */
  List<MemoryOperation> take(Candidate candidate) {
    List<MemoryOperation> decided = curator.take(this, candidate);
    decided.forEach(operation -> memories.put(operation.after().id(), operation.after()));
    operations.addAll(decided);
    return decided;
  }

  List<Memory> all() {
    return List.copyOf(memories.values());
  }

  Optional<Memory> active(String slot) {
    return all().stream()
        .filter(
            memory ->
                memory.slot().equals(slot)
                    && memory.status() == dev.palimpsest.domain.Status.ACTIVE)
        .findFirst();
  }

  @Override
  public List<Memory> ofSlot(String slot) {
    return all().stream().filter(memory -> memory.slot().equals(slot)).toList();
  }

  @Override
  public Optional<Memory> find(String slot, MemoryId id) {
    return Optional.ofNullable(memories.get(id));
  }

  @Override
  public List<Memory> touchedBy(TurnId turn) {
    return all().stream()
        .filter(
            memory ->
                Stream.concat(memory.sources().stream(), memory.closedBy().stream())
                    .anyMatch(evidence -> evidence.turn().equals(turn.turn())))
        .toList();
  }
}
