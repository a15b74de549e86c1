package dev.palimpsest.consolidate;

import dev.palimpsest.domain.Decision;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Expire;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.Reason;
import java.time.Instant;
import java.util.List;

/** Ends the beliefs whose time is over. */
public final class Expiry {
  private static final String DECIDER = "rule:expire:1";

  private Expiry() {}

  /**
   * @param now the subject's own event time, or that of a tick
   * @param recordedAt when that became known
   */
  public static List<MemoryOperation> due(Memories stored, Instant now, Instant recordedAt) {
    return stored.due(now).stream().map(memory -> expire(memory, recordedAt)).toList();
  }

  private static MemoryOperation expire(Memory memory, Instant recordedAt) {
    Reason reason =
        memory.modality() == Modality.PLAN ? Reason.EVENT_ENDED : Reason.INTERVAL_EXPIRED;
    Instant ended = memory.validTo().orElse(recordedAt);
    return new Expire(
        memory,
        memory.expired(recordedAt),
        new Decision(reason, DECIDER, 1, memory.sources(), ended, recordedAt));
  }
}
