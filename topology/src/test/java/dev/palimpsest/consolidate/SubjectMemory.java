package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Polarity;
import dev.palimpsest.domain.Statement;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.domain.Validity;
import dev.palimpsest.revise.Reviser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One subject's memory without Kafka: the stores are maps, the decisions are the real ones. */
final class SubjectMemory implements Memories {
  static final Trunk TRUNK =
      Trunk.parse(
          List.of(
              "path\tcardinality\tprivacy\tmemory\tvalue\tgood for\tdependents\texamples\tdescription",
              "residence.city\tone\tPL1\tsemantic\tplace\t-\tcommute.mode:0.8\t-\ttown",
              "commute.mode\tone\tPL1\tsemantic\tchoice\t-\t-\t-\tbus or bike",
              "pet.animal\tmany\tPL1\tsemantic\tname\t-\t-\t-\tpets",
              "open.fact\tmany\tPL1\tsemantic\ttext\t-\t-\t-\tall else"));
  static final Subject DANA = new Subject("acme", "dana");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final double SURE = 0.8;
  private static final double UNSURE = 0.5;

  private final Curator curator;
  private final Map<MemoryId, Memory> memories =
      new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
  final List<MemoryOperation> operations = new ArrayList<>();

  SubjectMemory() {
    this(Bearings.UNREAD);
  }

  SubjectMemory(Bearings bearings) {
    curator = new Curator(TRUNK, new Reviser(TRUNK), bearings);
  }

  static Instant day(int day) {
    return START.plusSeconds(day * 86_400L);
  }

  /** A sure statement made on a day, in a turn of that day. */
  static Passage said(int day, String slot, String value) {
    return passage(day, fact(slot, value, Polarity.ASSERT, Modality.FACT, SURE));
  }

  /** The same as the heads would read it. */
  static Passage unsure(int day, String slot, String value) {
    return passage(day, fact(slot, value, Polarity.ASSERT, Modality.FACT, UNSURE));
  }

  static Passage meant(int day, String slot, String value, Modality modality) {
    return passage(day, fact(slot, value, Polarity.ASSERT, modality, UNSURE));
  }

  static Passage denied(int day, String slot, String value) {
    return passage(day, fact(slot, value, Polarity.DENY, Modality.FACT, SURE));
  }

  /** Words that state nothing, and may yet end something. */
  static Passage remarked(int day, String words) {
    return passage(day, words, List.of());
  }

  static Withdrawal withdrawn(int turnOfDay, int day) {
    return new Withdrawal(DANA, turn(turnOfDay), 2, day(day), day(day));
  }

  static Statement fact(
      String slot, String value, Polarity polarity, Modality modality, double confidence) {
    return new Statement(
        slot,
        value,
        value + ".",
        "",
        polarity,
        modality,
        Validity.OPEN,
        0,
        value.length(),
        confidence);
  }

  static Passage passage(int day, Statement... statements) {
    return passage(day, statements[0].text(), List.of(statements));
  }

  private static Passage passage(int day, String words, List<Statement> statements) {
    return new Passage(
        DANA,
        turn(day),
        1,
        day(day),
        day(day),
        words,
        List.of(),
        0,
        words.length(),
        statements,
        Map.of());
  }

  private static TurnId turn(int day) {
    return new TurnId("acme", "c", "t" + day);
  }

  /** Takes a candidate; returns what was decided on it. */
  List<MemoryOperation> take(Candidate candidate) {
    return apply(curator.take(this, candidate));
  }

  List<MemoryOperation> tick(int day) {
    return apply(curator.tick(this, day(day)));
  }

  private List<MemoryOperation> apply(List<MemoryOperation> decided) {
    decided.forEach(operation -> memories.put(operation.after().id(), operation.after()));
    operations.addAll(decided);
    return decided;
  }

  List<Memory> all() {
    return List.copyOf(memories.values());
  }

  List<Memory> ofSlot(String slot) {
    return where(memory -> memory.slot().equals(slot));
  }

  Optional<Memory> active(String slot) {
    return where(memory -> memory.slot().equals(slot) && memory.status() == Status.ACTIVE).stream()
        .findFirst();
  }

  @Override
  public Optional<Memory> find(String slot, MemoryId id) {
    return Optional.ofNullable(memories.get(id)).filter(memory -> memory.slot().equals(slot));
  }

  @Override
  public List<Memory> current(String slot) {
    return newestFirst(memory -> memory.slot().equals(slot) && memory.status().current());
  }

  @Override
  public List<Memory> sharing(Set<String> words) {
    return newestFirst(
        memory ->
            memory.status().current()
                && !Collections.disjoint(ContentWords.of(memory.text()), words));
  }

  @Override
  public List<Memory> newest() {
    return newestFirst(memory -> memory.status().current());
  }

  @Override
  public List<Memory> touchedBy(TurnId turn) {
    return where(
        memory ->
            Stream.concat(memory.sources().stream(), memory.closedBy().stream())
                .anyMatch(evidence -> evidence.turn().equals(turn.turn())));
  }

  @Override
  public List<Memory> staleBecauseOf(MemoryId cause) {
    return where(memory -> memory.cause().equals(Optional.of(cause)));
  }

  @Override
  public List<Memory> due(Instant at) {
    return where(memory -> memory.status() == Status.ACTIVE && memory.endedBy(at));
  }

  private List<Memory> where(Predicate<Memory> wanted) {
    return all().stream().filter(wanted).toList();
  }

  private List<Memory> newestFirst(Predicate<Memory> wanted) {
    return where(wanted).stream()
        .sorted(
            Comparator.comparing(Memory::lastSeen)
                .reversed()
                .thenComparing(memory -> memory.id().value()))
        .toList();
  }
}
