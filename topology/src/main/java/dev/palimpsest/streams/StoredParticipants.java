package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.redact.ParticipantRecognizer;
import dev.palimpsest.redact.Participants;
import dev.palimpsest.redact.token.Tokens;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Remembers the words of the participants' names per conversation, all as keyed hashes: store key
 * {@code tenant|hash of conversation|hash of word}.
 */
final class StoredParticipants {
  private static final int SHORTEST_WORD = 2;

  private final KeyValueStore<String, Long> store;
  private final Tokens tokens;

  StoredParticipants(KeyValueStore<String, Long> store, Tokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  /** The participants of a conversation once this author has spoken. */
  Participants with(TurnId turn, String author, long at) {
    Set<String> known = known(turn);
    for (String word : ParticipantRecognizer.fold(author).split("[^\\p{L}\\p{M}'’-]+")) {
      if (word.length() >= SHORTEST_WORD && known.add(hash(turn.tenant(), word))) {
        store.put(prefix(turn) + hash(turn.tenant(), word), at);
      }
    }
    return of(turn, known);
  }

  Participants of(TurnId turn) {
    return of(turn, known(turn));
  }

  private Participants of(TurnId turn, Set<String> known) {
    return known.isEmpty() ? Participants.NONE : word -> known.contains(hash(turn.tenant(), word));
  }

  private Set<String> known(TurnId turn) {
    String prefix = prefix(turn);
    Set<String> known = new HashSet<>();
    try (KeyValueIterator<String, Long> stored = store.prefixScan(prefix, new StringSerializer())) {
      while (stored.hasNext()) {
        KeyValue<String, Long> entry = stored.next();
        known.add(entry.key.substring(prefix.length()));
      }
    }
    return known;
  }

  private String prefix(TurnId turn) {
    return Key.prefix(turn.tenant(), hash(turn.tenant(), "conversation", turn.conversation()));
  }

  private String hash(String tenant, String word) {
    return hash(tenant, "participant", word);
  }

  private String hash(String tenant, String purpose, String value) {
    return HexFormat.of().formatHex(tokens.hash(tenant, purpose, value));
  }
}
