package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.TurnId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides what the edit or deletion of a turn does: a memory that nothing else states is deleted,
 * one with other evidence keeps that, and what it had closed holds again.
 */
final class Withdrawals {
  private final Trunk trunk;

  Withdrawals(Trunk trunk) {
    this.trunk = trunk;
  }

  List<MemoryOperation> losses(Memories stored, Withdrawal withdrawal) {
    List<MemoryOperation> operations = new ArrayList<>();
    for (Memory memory : stored.touchedBy(withdrawal.turn())) {
      List<Evidence> gone =
          memory.sources().stream()
              .filter(evidence -> evidence.before(withdrawal.turn(), withdrawal.turnRevision()))
              .toList();
      if (!gone.isEmpty()) {
        List<Evidence> lost = isStillStated(memory, gone, stored) ? gone : memory.sources();
        operations.add(lessEvidence(memory, lost, withdrawal));
      }
    }
    return operations;
  }

  /**
   * Words that made a belief of their own bore this one out while it stood, and never stated it.
   */
  private static boolean isStillStated(Memory memory, List<Evidence> gone, Memories stored) {
    return memory.sources().stream()
        .filter(evidence -> !gone.contains(evidence))
        .anyMatch(evidence -> !madeAnother(memory, evidence, stored));
  }

  private static boolean madeAnother(Memory memory, Evidence evidence, Memories stored) {
    TurnId turn = new TurnId(memory.subject().tenant(), evidence.conversation(), evidence.turn());
    return stored.touchedBy(turn).stream()
        .filter(other -> !other.id().equals(memory.id()))
        .anyMatch(
            other -> other.id().equals(MemoryId.derive(memory.subject(), other.slot(), evidence)));
  }

  /**
   * What holds again since the turn that closed it is withdrawn; asked once losses are recorded.
   */
  List<MemoryOperation> reinstated(Memories stored, Withdrawal withdrawal) {
    Map<String, MemoryOperation> bySlotOrMemory = new LinkedHashMap<>();
    for (Memory memory : stored.touchedBy(withdrawal.turn())) {
      if (closedBy(memory, withdrawal) && roomFor(memory, stored)) {
        boolean single = trunk.slot(memory.slot()).single();
        bySlotOrMemory.putIfAbsent(
            single ? memory.slot() : memory.id().value(),
            new Restore(
                memory,
                memory.restored(),
                because(Reason.CAUSE_WITHDRAWN, memory.closedBy().stream().toList(), withdrawal)));
      }
    }
    return List.copyOf(bySlotOrMemory.values());
  }

  private static MemoryOperation lessEvidence(
      Memory memory, List<Evidence> gone, Withdrawal withdrawal) {
    Memory after = memory.without(gone, withdrawal.ingestedAt());
    Decision decision = because(Reason.WITHDRAWN, gone, withdrawal);
    return after.status() == memory.status()
        ? new Noop(memory, after, decision)
        : new Delete(memory, after, decision);
  }

  private static boolean closedBy(Memory memory, Withdrawal withdrawal) {
    return (memory.status() == Status.RETRACTED || memory.status() == Status.STALE)
        && !memory.sources().isEmpty()
        && memory
            .closedBy()
            .filter(closing -> closing.before(withdrawal.turn(), withdrawal.turnRevision()))
            .isPresent();
  }

  private boolean roomFor(Memory memory, Memories stored) {
    return !trunk.slot(memory.slot()).single()
        || stored.current(memory.slot()).stream()
            .allMatch(other -> other.id().equals(memory.id()) || other.temporary());
  }

  private static Decision because(Reason reason, List<Evidence> sources, Withdrawal withdrawal) {
    Instant at = withdrawal.occurredAt();
    return new Decision(reason, Consolidator.DECIDER, 1, sources, at, withdrawal.ingestedAt());
  }
}
