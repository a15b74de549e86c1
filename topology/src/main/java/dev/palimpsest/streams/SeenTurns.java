package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.redact.token.Tokens;
import java.time.Duration;
import java.util.HexFormat;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Remembers which turns were redacted, by hashed ids, since ids may be addresses. */
final class SeenTurns {
  /**
   * How long a repeat of (conversation, turn, revision) is recognised as one, by ingestion time.
   */
  static final Duration KNOWN_FOR = Duration.ofDays(7);

  private final WindowStore<String, Integer> store;
  private final Tokens tokens;

  SeenTurns(WindowStore<String, Integer> store, Tokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  void add(Turn turn, long at) {
    store.put(key(turn.id()), turn.revision(), at);
  }

  /** Whether this revision of the turn, or a later one, was seen. */
  boolean repeated(Turn turn, long at) {
    long from = Math.max(0, at - KNOWN_FOR.toMillis());
    try (WindowStoreIterator<Integer> revisions =
        store.fetch(key(turn.id()), from, Long.MAX_VALUE)) {
      while (revisions.hasNext()) {
        if (revisions.next().value >= turn.revision()) {
          return true;
        }
      }
    }
    return false;
  }

  private String key(TurnId id) {
    return Key.of(
        id.tenant(), HexFormat.of().formatHex(tokens.hash(id.tenant(), "turn", id.key())));
  }
}
