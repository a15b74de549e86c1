package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.extract.Heard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Remembers the last words of each conversation, redacted; a day without a turn forgets them. A
 * value is {@code author|role|text}.
 */
final class StoredHeard {
  static final Duration REMEMBERED_FOR = Duration.ofDays(1);
  private static final int LAST_WORDS = 300;
  private static final int ROLE = 1;
  private static final int TEXT = 2;

  private final WindowStore<String, String> store;

  StoredHeard(WindowStore<String, String> store) {
    this.store = store;
  }

  /** What somebody else said just before a turn. */
  Optional<Heard> before(Turn turn, long at) {
    long from = Math.max(0, at - REMEMBERED_FOR.toMillis());
    try (WindowStoreIterator<String> latest =
        store.backwardFetch(turn.id().conversationKey(), from, Long.MAX_VALUE)) {
      return latest.hasNext() ? heard(turn, Key.split(latest.next().value)) : Optional.empty();
    }
  }

  void keep(Turn turn, long at) {
    String text = turn.text().substring(Math.max(0, turn.text().length() - LAST_WORDS));
    store.put(turn.id().conversationKey(), Key.of(speaker(turn), turn.role().name(), text), at);
  }

  private static Optional<Heard> heard(Turn turn, List<String> said) {
    return said.getFirst().equals(speaker(turn))
        ? Optional.empty()
        : Optional.of(new Heard(said.get(TEXT), said.get(ROLE).equals(Role.ASSISTANT.name())));
  }

  private static String speaker(Turn turn) {
    return turn.role() == Role.USER ? turn.user() : turn.role().name() + ":" + turn.author();
  }
}
