package dev.palimpsest.streams;

import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.Doubt;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys under which the index of memories names each memory: {@code tenant|user|kind|…|slot|id},
 * and for what falls due {@code |due|time|tenant|user|slot|id}.
 */
final class MemoryIndex {
  private static final String TURN = "turn";
  private static final String CAUSE = "cause";
  private static final String SLOT = "slot";
  private static final String WORD = "word";
  private static final String NEWEST = "newest";
  private static final String DUE = "due";
  private static final String LINK = "link";
  private static final String SCENE = "scene";
  private static final int DUE_TENANT = 3;
  private static final long OFFSET = 1L << 60;

  private final Subject subject;

  MemoryIndex(Subject subject) {
    this.subject = subject;
  }

  /** What an entry names. */
  record Entry(String slot, MemoryId id) {
    static Entry of(String key) {
      List<String> segments = Key.split(key);
      int last = segments.size() - 1;
      return new Entry(segments.get(last - 1), new MemoryId(segments.get(last)));
    }
  }

  /** The subject of an entry that fell due. */
  static Subject dueSubject(String key) {
    List<String> segments = Key.split(key);
    return new Subject(segments.get(DUE_TENANT), segments.get(DUE_TENANT + 1));
  }

  /** Every key of a memory; facts and what sums them up are found by other kinds of keys. */
  Set<String> keys(Memory memory) {
    return memory.level() == Level.FACT ? keysOfFact(memory) : keysOfSummary(memory);
  }

  private Set<String> keysOfSummary(Memory memory) {
    Set<String> keys = new LinkedHashSet<>();
    memory.links().forEach(fact -> keys.add(key(LINK, fact.value(), memory.slot(), id(memory))));
    if (memory.level() == Level.SCENE) {
      memory.sources().forEach(evidence -> keys.add(said(SCENE, evidence, memory)));
    }
    return keys;
  }

  /** Those that find current ones are left out once it is closed. */
  private Set<String> keysOfFact(Memory memory) {
    Set<String> keys = new LinkedHashSet<>();
    Stream.of(
            memory.sources().stream(),
            memory.closedBy().stream(),
            memory.doubt().map(Doubt::cause).stream())
        .flatMap(evidence -> evidence)
        .forEach(evidence -> keys.add(said(TURN, evidence, memory)));
    memory
        .cause()
        .ifPresent(cause -> keys.add(key(CAUSE, cause.value(), memory.slot(), id(memory))));
    if (memory.status().current()) {
      String age = age(memory);
      keys.add(key(SLOT, memory.slot(), age, memory.slot(), id(memory)));
      keys.add(key(NEWEST, age, memory.slot(), id(memory)));
      for (String word : ContentWords.of(memory.text())) {
        keys.add(key(WORD, word, age, memory.slot(), id(memory)));
      }
    }
    end(memory)
        .ifPresent(
            end -> {
              keys.add(key(DUE, time(end), memory.slot(), id(memory)));
              keys.add(
                  Key.of(
                      "",
                      DUE,
                      time(end),
                      subject.tenant(),
                      subject.user(),
                      memory.slot(),
                      id(memory)));
            });
    return keys;
  }

  /** When an active memory ends by itself. */
  private static Optional<Instant> end(Memory memory) {
    return memory.status() == Status.ACTIVE ? memory.validTo() : Optional.empty();
  }

  String ofTurn(TurnId turn) {
    return prefix(TURN, turn.conversation(), turn.turn());
  }

  String ofLink(MemoryId fact) {
    return prefix(LINK, fact.value());
  }

  String ofScene(TurnId turn) {
    return prefix(SCENE, turn.conversation(), turn.turn());
  }

  String ofCause(MemoryId cause) {
    return prefix(CAUSE, cause.value());
  }

  String ofSlot(String slot) {
    return prefix(SLOT, slot);
  }

  String ofWord(String word) {
    return prefix(WORD, word);
  }

  String newest() {
    return prefix(NEWEST);
  }

  String due() {
    return prefix(DUE);
  }

  /** The end of the range of what is due at a time. */
  String dueUntil(Instant at) {
    return due() + time(at) + '~';
  }

  static String dueOfAll() {
    return Key.prefix("", DUE);
  }

  static String dueOfAllUntil(Instant at) {
    return dueOfAll() + time(at) + '~';
  }

  private String said(String kind, Evidence evidence, Memory memory) {
    return key(kind, evidence.conversation(), evidence.turn(), memory.slot(), id(memory));
  }

  private String key(String kind, String... segments) {
    return prefix(kind) + Key.of(segments);
  }

  private String prefix(String... segments) {
    return Key.prefix(subject.tenant(), subject.user()) + Key.prefix(segments);
  }

  private static String id(Memory memory) {
    return memory.id().value();
  }

  /** Sorts what was seen last first, by event time, so that no order of arrival shows. */
  private static String age(Memory memory) {
    return hex(OFFSET - memory.lastSeen().toEpochMilli());
  }

  private static String time(Instant at) {
    return hex(OFFSET + at.toEpochMilli());
  }

  private static String hex(long number) {
    return String.format("%016x", number);
  }
}
