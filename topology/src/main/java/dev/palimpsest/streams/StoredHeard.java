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
 * value is {@code author|role|text|turn}.
 */
final class StoredHeard {
  static final Duration REMEMBERED_FOR = Duration.ofDays(1);
  private static final int LAST_WORDS = 300;
  private static final int ROLE = 1;
  private static final int TEXT = 2;
  private static final int TURN = 3;

  private final WindowStore<String, String> store;

  StoredHeard(WindowStore<String, String> store) {
    this.store = store;
  }

  /** What somebody else said just before a turn. */
  Optional<Heard> before(Turn turn, long at) {
    try (WindowStoreIterator<String> latest = latest(turn, at)) {
      return latest.hasNext() ? heard(turn, Key.split(latest.next().value)) : Optional.empty();
    }
  }

  /**
   * Id of the turn just before, whoever said it; for a later revision, before the first of it,
   * where that is still remembered.
   */
  Optional<String> previous(Turn turn, long at) {
    boolean before = turn.revision() == 1;
    try (WindowStoreIterator<String> latest = latest(turn, at)) {
      while (latest.hasNext()) {
        String id = Key.split(latest.next().value).get(TURN);
        boolean same = id.equals(turn.id().turn());
        if (before && !same) {
          return Optional.of(id);
        }
        before |= same;
      }
    }
    return Optional.empty();
  }

  private WindowStoreIterator<String> latest(Turn turn, long at) {
    return store.backwardFetch(
        turn.id().conversationKey(), Math.max(0, at - REMEMBERED_FOR.toMillis()), Long.MAX_VALUE);
  }

  void keep(Turn turn, long at) {
    String text = turn.text().substring(Math.max(0, turn.text().length() - LAST_WORDS));
    store.put(
        turn.id().conversationKey(),
        Key.of(speaker(turn), turn.role().name(), text, turn.id().turn()),
        at);
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
