package dev.palimpsest.streams;

import dev.palimpsest.distill.Session;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.schema.OpenSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The sessions that are not over, under {@code tenant|user|conversation}; an index names each by
 * when a pause ends it: {@code |session|time|tenant|user|conversation}.
 */
final class StoredSessions {
  private static final String ENDS = Key.prefix("", "session");
  private static final long OFFSET = 1L << 60;
  private static final int SUBJECT = 3;

  private final KeyValueStore<String, OpenSession> store;
  private final KeyValueStore<String, Long> index;

  StoredSessions(KeyValueStore<String, OpenSession> store, KeyValueStore<String, Long> index) {
    this.store = store;
    this.index = index;
  }

  /** Takes out the session of the candidate's conversation if it came after too long a pause. */
  Optional<Session> takeEndedBy(Candidate candidate) {
    Optional<Session> ended =
        find(key(candidate)).filter(session -> session.endedBy(candidate.occurredAt()));
    ended.ifPresent(this::drop);
    return ended;
  }

  /** Takes out all sessions that a pause has ended by a time, in the order of their ends. */
  List<Session> takeEndedBy(Instant now) {
    List<Session> ended = new ArrayList<>();
    try (KeyValueIterator<String, Long> range = index.range(ENDS, ENDS + time(now) + '~')) {
      range.forEachRemaining(
          entry -> {
            List<String> segments = Key.split(entry.key);
            find(Key.of(segments.subList(SUBJECT, segments.size()).toArray(String[]::new)))
                .ifPresent(ended::add);
          });
    }
    ended.forEach(this::drop);
    return ended;
  }

  /** Brings the session of the candidate's conversation to what the candidate led to. */
  void keep(Candidate candidate, List<MemoryOperation> decided) {
    Optional<Session> before = find(key(candidate));
    Optional<Session> after = Session.after(before, candidate, decided);
    if (!after.equals(before)) {
      before.ifPresent(this::drop);
      after.ifPresent(this::put);
    }
  }

  private void put(Session session) {
    store.put(key(session), record(session));
    index.put(end(session), session.lastAt().toEpochMilli());
  }

  private void drop(Session session) {
    store.delete(key(session));
    index.delete(end(session));
  }

  private Optional<Session> find(String key) {
    return Optional.ofNullable(store.get(key)).map(StoredSessions::session);
  }

  private static String key(Candidate candidate) {
    return key(candidate.subject(), candidate.turn().conversation());
  }

  private static String key(Session session) {
    return key(session.subject(), session.conversation());
  }

  private static String key(Subject subject, String conversation) {
    return Key.of(subject.tenant(), subject.user(), conversation);
  }

  private static String end(Session session) {
    return ENDS + time(session.endsAt()) + '|' + key(session);
  }

  private static String time(Instant at) {
    return String.format("%016x", OFFSET + at.toEpochMilli());
  }

  private static OpenSession record(Session session) {
    return OpenSession.newBuilder()
        .setTenant(session.subject().tenant())
        .setUser(session.subject().user())
        .setConversation(session.conversation())
        .setFirstAt(session.firstAt())
        .setLastAt(session.lastAt())
        .setIngestedAt(session.ingestedAt())
        .setEvidence(session.evidence().stream().map(MemoryRecords::source).toList())
        .build();
  }

  private static Session session(OpenSession record) {
    return new Session(
        new Subject(record.getTenant(), record.getUser()),
        record.getConversation(),
        record.getFirstAt(),
        record.getLastAt(),
        record.getIngestedAt(),
        record.getEvidence().stream().map(MemoryRecords::evidence).toList());
  }
}
