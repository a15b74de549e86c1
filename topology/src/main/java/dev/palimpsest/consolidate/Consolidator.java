package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Add;
import dev.palimpsest.domain.MemoryOperation.Delete;
import dev.palimpsest.domain.MemoryOperation.Noop;
import dev.palimpsest.domain.MemoryOperation.Restore;
import dev.palimpsest.domain.MemoryOperation.Update;
import dev.palimpsest.domain.Reason;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what a candidate does to the stored memories of its slot.
 *
 * <table>
 * <caption>The decisions, first match wins</caption>
 * <tr><th>stored</th><th>candidate</th><th>operations</th></tr>
 * <tr><td>a memory, of any status, that has or first had this very evidence</td><td>any statement</td><td>none</td></tr>
 * <tr><td>current, same value</td><td>asserted</td><td>NOOP; RESTORE if it was stale</td></tr>
 * <tr><td>current, other value, single slot, said before</td><td>asserted</td><td>ADD, UPDATE of the stored</td></tr>
 * <tr><td>current, other value, single slot, said after</td><td>asserted</td><td>ADD, UPDATE of the new one</td></tr>
 * <tr><td>nothing of the above</td><td>asserted</td><td>ADD</td></tr>
 * <tr><td>current, same value, or single slot and no value named</td><td>denied</td><td>DELETE</td></tr>
 * <tr><td>nothing of the above</td><td>denied</td><td>none</td></tr>
 * <tr><td>rests on the withdrawn turn alone</td><td>withdrawal</td><td>DELETE</td></tr>
 * <tr><td>rests on the withdrawn turn and others</td><td>withdrawal</td><td>NOOP with less evidence</td></tr>
 * <tr><td>retracted by the withdrawn turn</td><td>withdrawal</td><td>RESTORE</td></tr>
 * </table>
 */
public final class Consolidator {
  private static final String DECIDER = "rule:consolidate:1";
  private final Trunk trunk;

  public Consolidator(Trunk trunk) {
    this.trunk = trunk;
  }

  /** What a statement does; in the order to apply. */
  public List<MemoryOperation> decide(Memories stored, Statement said) {
    List<Memory> ofSlot = stored.ofSlot(said.slot());
    if (ofSlot.stream().anyMatch(memory -> known(memory, said))) {
      return List.of();
    }
    List<Memory> current = ofSlot.stream().filter(memory -> memory.status().current()).toList();
    return switch (said.polarity()) {
      case ASSERT -> assertion(current, said);
      case DENY -> denial(current, said);
    };
  }

  /** What a memory loses by the edit or deletion of a turn that it rests on. */
  public List<MemoryOperation> withdraw(Memories stored, Withdrawal withdrawal) {
    List<MemoryOperation> operations = new ArrayList<>();
    for (Memory memory : stored.touchedBy(withdrawal.turn())) {
      List<Evidence> gone =
          memory.sources().stream()
              .filter(evidence -> evidence.before(withdrawal.turn(), withdrawal.turnRevision()))
              .toList();
      if (!gone.isEmpty()) {
        operations.add(lessEvidence(memory, gone, withdrawal));
      }
    }
    return operations;
  }

  /**
   * What holds again since the turn that denied it is withdrawn; asked once the losses are
   * recorded.
   */
  public List<MemoryOperation> reinstate(Memories stored, Withdrawal withdrawal) {
    Map<String, MemoryOperation> bySlotOrMemory = new LinkedHashMap<>();
    for (Memory memory : stored.touchedBy(withdrawal.turn())) {
      if (deniedBy(memory, withdrawal) && roomFor(memory, stored)) {
        boolean single = trunk.slot(memory.slot()).single();
        bySlotOrMemory.putIfAbsent(
            single ? memory.slot() : memory.id().value(),
            new Restore(
                memory,
                memory.restored(),
                decision(
                    Reason.CAUSE_WITHDRAWN,
                    memory.closedBy().stream().toList(),
                    withdrawal.occurredAt(),
                    withdrawal.ingestedAt())));
      }
    }
    return List.copyOf(bySlotOrMemory.values());
  }

  /**
   * A repeat, also one of a statement whose turn was withdrawn since: what is withdrawn stays so.
   */
  private static boolean known(Memory memory, Statement said) {
    return memory.restsOn(said.evidence())
        || memory.closedBy().equals(Optional.of(said.evidence()))
        || memory.id().equals(MemoryId.derive(said.subject(), said.slot(), said.evidence()));
  }

  private boolean same(Memory memory, Statement said) {
    return trunk
        .slot(said.slot())
        .valueType()
        .same(said.underItsKeys(memory.value()), said.value());
  }

  private List<MemoryOperation> assertion(List<Memory> current, Statement said) {
    Optional<Memory> same = current.stream().filter(memory -> same(memory, said)).findFirst();
    if (same.isPresent()) {
      return repeated(same.get(), said);
    }
    Memory added = Memory.of(said, trunk.slot(said.slot()));
    if (!trunk.slot(said.slot()).single() || current.isEmpty()) {
      return List.of(new Add(added, decision(Reason.STATED, said)));
    }
    return replacement(current.getFirst(), added, said);
  }

  private List<MemoryOperation> repeated(Memory same, Statement said) {
    if (same.status() == Status.STALE) {
      return List.of(
          new Restore(same, same.reinforcedBy(said.evidence()), decision(Reason.REPEATED, said)));
    }
    return same.sources().size() < Memory.MAX_SOURCES
        ? List.of(
            new Noop(same, same.reinforcedBy(said.evidence()), decision(Reason.REPEATED, said)))
        : List.of();
  }

  private List<MemoryOperation> replacement(Memory old, Memory added, Statement said) {
    Instant oldFrom = old.validFrom().orElse(Instant.MIN);
    if (said.occurredAt().isBefore(oldFrom)) {
      Memory closed = added.supersededBy(old.id(), oldFrom, said.ingestedAt());
      return List.of(
          new Add(added, decision(Reason.STATED, said)),
          new Update(added, closed, decision(Reason.REPLACED, said)));
    }
    Memory closed = old.supersededBy(added.id(), said.occurredAt(), said.ingestedAt());
    return List.of(
        new Update(old, closed, decision(Reason.REPLACED, said)),
        new Add(added.superseding(old.id()), decision(Reason.STATED, said)));
  }

  private List<MemoryOperation> denial(List<Memory> current, Statement said) {
    boolean single = trunk.slot(said.slot()).single();
    return current.stream()
        .filter(memory -> said.value().isEmpty() ? single : same(memory, said))
        .map(
            memory ->
                (MemoryOperation)
                    new Delete(
                        memory,
                        memory.retractedBy(said.evidence(), said.occurredAt(), said.ingestedAt()),
                        decision(Reason.DENIED, said)))
        .toList();
  }

  private static MemoryOperation lessEvidence(
      Memory memory, List<Evidence> gone, Withdrawal withdrawal) {
    Memory after = memory.without(gone, withdrawal.ingestedAt());
    Decision decision =
        decision(Reason.WITHDRAWN, gone, withdrawal.occurredAt(), withdrawal.ingestedAt());
    return after.status() == memory.status()
        ? new Noop(memory, after, decision)
        : new Delete(memory, after, decision);
  }

  private static boolean deniedBy(Memory memory, Withdrawal withdrawal) {
    return memory.status() == Status.RETRACTED
        && !memory.sources().isEmpty()
        && memory
            .closedBy()
            .filter(denial -> denial.before(withdrawal.turn(), withdrawal.turnRevision()))
            .isPresent();
  }

  private boolean roomFor(Memory memory, Memories stored) {
    return !trunk.slot(memory.slot()).single()
        || stored.ofSlot(memory.slot()).stream().noneMatch(other -> other.status().current());
  }

  private static Decision decision(Reason reason, Statement said) {
    return decision(reason, List.of(said.evidence()), said.occurredAt(), said.ingestedAt());
  }

  private static Decision decision(
      Reason reason, List<Evidence> sources, Instant occurredAt, Instant recordedAt) {
    return new Decision(reason, DECIDER, sources, occurredAt, recordedAt);
  }
}
