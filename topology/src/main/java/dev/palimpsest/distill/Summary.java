package dev.palimpsest.distill;

import dev.palimpsest.domain.Cardinality;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.domain.Slot;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.value.ValueType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scene or a persona as it is to be stored.
 *
 * @param firstAt from when it tells
 * @param seen when the last that it tells of was said
 * @param evidence the turns behind it, at most as many as a memory lists
 */
record Summary(
    Subject subject,
    Level level,
    MemoryId id,
    Digest digest,
    Instant firstAt,
    Instant seen,
    List<Evidence> evidence) {

  /**
   * The slots of summaries stand beside the trunk: their paths have one word, those of a trunk two
   * or more, so that no statement fills them, whatever trunk a tenant has. What they hold may be as
   * sensitive as the most sensitive fact.
   */
  static final Slot SCENE =
      slot("scene", Cardinality.MANY, MemoryType.EPISODIC, "what one session was about");

  static final Slot PERSONA =
      slot("persona", Cardinality.ONE, MemoryType.CORE, "who the subject is, in short");

  /** The operation that brings what is stored to this; empty where it says so already. */
  Optional<MemoryOperation> over(Optional<Memory> stored, Decision why) {
    if (digest.text().isEmpty()) {
      return stored
          .filter(was -> was.status() == Status.ACTIVE)
          .map(was -> new Delete(was, was.emptied(evidence, why.recordedAt()), why));
    }
    if (stored.isEmpty()) {
      return Optional.of(new Add(first(why.recordedAt()), why));
    }
    return stored.filter(was -> !saidBy(was)).map(was -> revised(was, why));
  }

  private boolean saidBy(Memory was) {
    return was.status() == Status.ACTIVE
        && was.text().equals(digest.text())
        && was.links().equals(links())
        && was.sources().equals(evidence);
  }

  private MemoryOperation revised(Memory was, Decision why) {
    Memory after = was.rewritten(digest.text(), links(), evidence, seen);
    return was.status() == Status.ACTIVE ? new Noop(was, after, why) : new Restore(was, after, why);
  }

  private List<MemoryId> links() {
    return digest.rests().stream().map(Memory::id).toList();
  }

  private Memory first(Instant recordedAt) {
    Slot slot = level == Level.PERSONA ? PERSONA : SCENE;
    return new Memory(
        subject,
        id,
        1,
        Status.ACTIVE,
        slot.type(),
        level,
        slot.path(),
        "",
        digest.text(),
        Modality.FACT,
        "",
        1,
        Optional.of(firstAt),
        Optional.empty(),
        recordedAt,
        seen,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        links(),
        evidence,
        slot.privacy());
  }

  private static Slot slot(
      String path, Cardinality cardinality, MemoryType type, String description) {
    return new Slot(
        path,
        cardinality,
        PrivacyLevel.PL3,
        type,
        ValueType.TEXT,
        Optional.empty(),
        List.of(),
        List.of(),
        description);
  }
}
