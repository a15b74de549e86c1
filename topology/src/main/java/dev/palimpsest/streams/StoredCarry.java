package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.redact.split.Carry;
import dev.palimpsest.redact.split.Fragment;
import dev.palimpsest.redact.split.Shape;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.redact.vault.Transit;
import dev.palimpsest.redact.vault.ValueId;
import dev.palimpsest.schema.ConversationCarry;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Remembers what conversations carry from turn to turn, fragments of values encrypted and ids and
 * speakers as keyed hashes; a day without a turn forgets it.
 */
final class StoredCarry {
  static final Duration REMEMBERED_FOR = Duration.ofDays(1);
  private static final String PURPOSE = "fragment";

  private final WindowStore<String, ConversationCarry> store;
  private final Tokens tokens;
  private final Transit transit;

  StoredCarry(WindowStore<String, ConversationCarry> store, Keys keys) {
    this.store = store;
    tokens = new Tokens(keys);
    transit = new Transit(keys);
  }

  /**
   * @param at when the log took in the turn that asks
   */
  Carry of(TurnId turn, long at) {
    long from = Math.max(0, at - REMEMBERED_FOR.toMillis());
    try (WindowStoreIterator<ConversationCarry> latest =
        store.backwardFetch(key(turn), from, Long.MAX_VALUE)) {
      return latest.hasNext() ? carry(turn, latest.next().value) : Carry.NOTHING;
    }
  }

  /** Writes what changed, and nothing where there was and is nothing. */
  void keep(TurnId turn, Carry before, Carry next, long at) {
    if (!next.equals(before)) {
      store.put(key(turn), record(turn, next), at);
    }
  }

  private ConversationCarry record(TurnId turn, Carry carry) {
    ConversationCarry.Builder record =
        ConversationCarry.newBuilder().setAnnouncing(carry.announcing().stream().sorted().toList());
    carry
        .open()
        .ifPresent(
            open ->
                record
                    .setShape(open.shape().name())
                    .setSealed(ByteBuffer.wrap(transit.seal(id(turn), open.text())))
                    .setSpeaker(open.speaker())
                    .setTurnsLeft(open.turnsLeft()));
    return record.build();
  }

  private Carry carry(TurnId turn, ConversationCarry record) {
    return new Carry(Set.copyOf(record.getAnnouncing()), open(turn, record));
  }

  /** A fragment whose key is gone is given up: its turn was redacted when it came. */
  private Optional<Fragment> open(TurnId turn, ConversationCarry record) {
    if (record.getShape() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Fragment(
              Shape.valueOf(record.getShape()),
              transit.open(id(turn), record.getSealed().array()),
              record.getSpeaker(),
              record.getTurnsLeft()));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private ValueId id(TurnId turn) {
    return new ValueId(turn.tenant(), hash(turn), PURPOSE);
  }

  private String key(TurnId turn) {
    return Key.of(turn.tenant(), hash(turn));
  }

  private String hash(TurnId turn) {
    return HexFormat.of()
        .formatHex(tokens.hash(turn.tenant(), "conversation", turn.conversation()));
  }
}
