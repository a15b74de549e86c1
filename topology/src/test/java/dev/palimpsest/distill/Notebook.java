package dev.palimpsest.distill;

import dev.palimpsest.consolidate.Curator;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Passage;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Level;
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

/** Dana's memory on all levels without Kafka: the stores are maps, the decisions the real ones. */
final class Notebook implements Levels {
  static final Trunk TRUNK =
      Trunk.parse(
          List.of(
              "path\tcardinality\tprivacy\tmemory\tvalue\tgood for\tdependents\texamples\tdescription",
              "work.badge\tone\tPL4\tvault\ttext\t-\t-\t-\tbadge",
              "pet.animal\tmany\tPL1\tsemantic\tname\t-\t-\t-\tpets",
              "travel.plan\tmany\tPL1\tepisodic\ttext\t-\t-\t-\ttrips",
              "commute.mode\tone\tPL1\tsemantic\tchoice\t-\t-\t-\tbus or bike",
              "residence.city\tone\tPL1\tsemantic\tplace\t-\tcommute.mode:0.8\t-\ttown",
              "identity.name\tone\tPL2\tsemantic\tname\t-\t-\t-\tname",
              "open.fact\tmany\tPL1\tsemantic\ttext\t-\t-\t-\tanything"));
  static final Subject DANA = new Subject("acme", "dana");
  static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

  private final Curator curator = new Curator(TRUNK, new Reviser(TRUNK), Bearings.UNREAD);
  private final Distiller distiller = new Distiller(TRUNK);
  private final Map<String, Session> sessions = new TreeMap<>();
  private final Map<MemoryId, Memory> memories =
      new TreeMap<>(Comparator.comparing(MemoryId::value));
  final List<MemoryOperation> operations = new ArrayList<>();

  static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }

  /** "I live in Leeds" said in turn t{minute} of conversation c, as one passage. */
  static Passage said(int minute, String slot, String value, String text) {
    return said("c", minute, slot, value, text, Polarity.ASSERT, Modality.FACT);
  }

  static Passage planned(int minute, String slot, String value, String text) {
    return said("c", minute, slot, value, text, Polarity.ASSERT, Modality.PLAN);
  }

  static Passage denied(int minute, String slot, String value, String text) {
    return said("c", minute, slot, value, text, Polarity.DENY, Modality.FACT);
  }

  static Passage said(
      String conversation,
      int minute,
      String slot,
      String value,
      String text,
      Polarity polarity,
      Modality modality) {
    Statement statement =
        new Statement(
            slot, value, text, "", polarity, modality, Validity.OPEN, 0, text.length(), 0.9);
    return new Passage(
        DANA,
        turn(conversation, minute),
        1,
        minute(minute),
        minute(minute),
        text,
        List.of(slot),
        0,
        text.length(),
        List.of(statement),
        Map.of());
  }

  /** What was said at a minute is taken back. */
  static Withdrawal withdrawn(String conversation, int said, int minute) {
    return new Withdrawal(DANA, turn(conversation, said), 2, minute(minute), minute(minute));
  }

  private static TurnId turn(String conversation, int minute) {
    return new TurnId("acme", conversation, "t" + minute);
  }

  Notebook take(Candidate... candidates) {
    for (Candidate candidate : candidates) {
      take(candidate);
    }
    return this;
  }

  private void take(Candidate candidate) {
    String conversation = candidate.turn().conversation();
    Session open = sessions.get(conversation);
    if (open != null && open.endedBy(candidate.occurredAt())) {
      sessions.remove(conversation);
      apply(distiller.close(this, open, candidate.ingestedAt()));
    }
    List<MemoryOperation> decided = curator.take(this, candidate);
    apply(decided);
    apply(distiller.follow(this, Optional.of(candidate), decided));
    Session.after(Optional.ofNullable(sessions.get(conversation)), candidate, decided)
        .ifPresentOrElse(
            session -> sessions.put(conversation, session), () -> sessions.remove(conversation));
  }

  Notebook tick(int minute) {
    List<MemoryOperation> decided = curator.tick(this, minute(minute));
    apply(decided);
    apply(distiller.follow(this, Optional.empty(), decided));
    List<Session> ended =
        sessions.values().stream()
            .filter(session -> !minute(minute).isBefore(session.endsAt()))
            .toList();
    for (Session session : ended) {
      sessions.remove(session.conversation());
      apply(distiller.close(this, session, minute(minute)));
    }
    return this;
  }

  /** Doubts a fact as some place does. */
  Notebook doubt(String value, Doubt doubt) {
    Memory fact = fact(value).doubted(doubt);
    memories.put(fact.id(), fact);
    return this;
  }

  private void apply(List<MemoryOperation> decided) {
    decided.forEach(operation -> memories.put(operation.after().id(), operation.after()));
    operations.addAll(decided);
  }

  List<Memory> all() {
    return List.copyOf(memories.values());
  }

  Memory fact(String value) {
    return all().stream()
        .filter(memory -> memory.level() == Level.FACT && memory.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  /** In the order of what they tell of. */
  List<Memory> scenes() {
    return all().stream()
        .filter(memory -> memory.level() == Level.SCENE)
        .sorted(Comparator.comparing(Memory::lastSeen))
        .toList();
  }

  Memory persona() {
    return all().stream()
        .filter(memory -> memory.level() == Level.PERSONA)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Optional<Memory> find(String slot, MemoryId id) {
    return Optional.ofNullable(memories.get(id)).filter(memory -> memory.slot().equals(slot));
  }

  @Override
  public List<Memory> current(String slot) {
    return facts(memory -> memory.slot().equals(slot) && memory.status().current());
  }

  @Override
  public List<Memory> sharing(Set<String> words) {
    return List.of();
  }

  @Override
  public List<Memory> newest() {
    return facts(memory -> memory.status().current());
  }

  @Override
  public List<Memory> touchedBy(TurnId turn) {
    return facts(
        memory ->
            Stream.of(
                    memory.sources().stream(),
                    memory.closedBy().stream(),
                    memory.doubt().map(Doubt::cause).stream())
                .flatMap(places -> places)
                .anyMatch(place -> place.before(turn, Integer.MAX_VALUE)));
  }

  @Override
  public List<Memory> staleBecauseOf(MemoryId cause) {
    return facts(memory -> memory.cause().equals(Optional.of(cause)));
  }

  @Override
  public List<Memory> due(Instant at) {
    return facts(memory -> memory.status() == Status.ACTIVE && memory.endedBy(at));
  }

  @Override
  public List<Memory> linking(MemoryId fact) {
    return all().stream().filter(memory -> memory.links().contains(fact)).toList();
  }

  @Override
  public List<Memory> scenesOf(TurnId turn) {
    return scenes().stream()
        .filter(
            scene ->
                scene.sources().stream().anyMatch(place -> place.before(turn, Integer.MAX_VALUE)))
        .toList();
  }

  private List<Memory> facts(Predicate<Memory> wanted) {
    List<Memory> found =
        new ArrayList<>(
            all().stream()
                .filter(memory -> memory.level() == Level.FACT)
                .filter(wanted)
                .sorted(Comparator.comparing(Memory::recordedAt))
                .toList());
    Collections.reverse(found);
    return found;
  }
}
