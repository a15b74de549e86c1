package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.schema.MemoryCandidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Holds a subject's candidates until its own event time, or a tick, has passed them by the grace
 * period, so that conversations that interleave otherwise are taken in one order.
 */
final class WaitingCandidates {
  private static final StringSerializer TEXT = new StringSerializer();
  private static final int SUBJECT_SEGMENTS = 2;

  private final KeyValueStore<String, MemoryCandidate> store;
  private final Duration grace;

  WaitingCandidates(KeyValueStore<String, MemoryCandidate> store, Duration grace) {
    this.store = store;
    this.grace = grace;
  }

  /** Keeps a candidate; returns those of its subject that need wait no longer, oldest first. */
  List<MemoryCandidate> add(MemoryCandidate candidate) {
    String key = key(candidate);
    store.putIfAbsent(key, candidate);
    List<MemoryCandidate> ofSubject = new ArrayList<>();
    Instant newest = candidate.getOccurredAt();
    try (KeyValueIterator<String, MemoryCandidate> kept =
        store.prefixScan(Key.head(key, SUBJECT_SEGMENTS) + "|", TEXT)) {
      while (kept.hasNext()) {
        MemoryCandidate next = kept.next().value;
        ofSubject.add(next);
        newest = newest.isAfter(next.getOccurredAt()) ? newest : next.getOccurredAt();
      }
    }
    return release(ofSubject, newest);
  }

  /** Takes out all that was taken in a grace period before a tick, by subject, oldest first. */
  List<MemoryCandidate> until(Instant tick) {
    List<MemoryCandidate> all = new ArrayList<>();
    try (KeyValueIterator<String, MemoryCandidate> kept = store.all()) {
      kept.forEachRemaining(entry -> all.add(entry.value));
    }
    return release(all, tick);
  }

  private List<MemoryCandidate> release(List<MemoryCandidate> kept, Instant now) {
    Instant passed = now.minus(grace);
    List<MemoryCandidate> released =
        kept.stream().filter(candidate -> !candidate.getOccurredAt().isAfter(passed)).toList();
    released.forEach(candidate -> store.delete(key(candidate)));
    return released;
  }

  private static String key(MemoryCandidate candidate) {
    return Key.of(
        candidate.getTenant(),
        candidate.getUser(),
        String.format("%016x", candidate.getOccurredAt().toEpochMilli() + (1L << 60)),
        candidate.getConversation(),
        candidate.getTurn(),
        String.format("%08x.%08x", candidate.getTurnRevision(), candidate.getIndex()));
  }
}
