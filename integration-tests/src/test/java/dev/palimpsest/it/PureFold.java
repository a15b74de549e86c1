package dev.palimpsest.it;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.consolidate.Curator;
import dev.palimpsest.domain.Candidate;
import dev.palimpsest.domain.Candidate.Withdrawal;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memories;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.encode.SecondReading;
import dev.palimpsest.extract.Heard;
import dev.palimpsest.extract.ReadingExtractor;
import dev.palimpsest.redact.Detector;
import dev.palimpsest.redact.ParticipantRecognizer;
import dev.palimpsest.redact.Policy;
import dev.palimpsest.redact.RedactedTurn;
import dev.palimpsest.redact.Redactor;
import dev.palimpsest.redact.TurnRedactor;
import dev.palimpsest.redact.split.Carry;
import dev.palimpsest.redact.token.Tokens;
import dev.palimpsest.revise.Reviser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a list of turns must lead to: the pure decisions over maps, without Kafka and without any
 * topology.
 */
final class PureFold {
  private static final int LAST_WORDS = 300;
  private static final int OF_A_WORD = 6;

  private final Trunk trunk = TrunkFile.read(Optional.empty());
  private final ReadingExtractor extractor = ReadingExtractor.shipped(trunk);
  private final Curator curator = new Curator(trunk, new Reviser(trunk), SecondReading.shipped());
  private final Map<String, Turn> heard = new HashMap<>();
  private final TurnRedactor redactor =
      new TurnRedactor(new Redactor(Detector.installed(), new Tokens(DemoKey.keys())));
  private final Map<TurnId, Integer> seen = new HashMap<>();
  private final Map<String, Set<String>> participants = new HashMap<>();
  private final Map<String, Carry> carries = new HashMap<>();
  private final Map<MemoryId, Memory> memories = new HashMap<>();
  private long operations;

  void take(Turn turn) {
    if (seen.getOrDefault(turn.id(), 0) >= turn.revision()) {
      return;
    }
    seen.put(turn.id(), turn.revision());
    Turn redacted = redacted(turn);
    if (turn.role() == Role.USER) {
      candidates(redacted).forEach(this::take);
    }
    heard.put(turn.id().conversationKey(), redacted);
  }

  private static String lastWords(Turn turn) {
    return turn.text().substring(Math.max(0, turn.text().length() - LAST_WORDS));
  }

  private Optional<Heard> before(Turn turn) {
    return Optional.ofNullable(heard.get(turn.id().conversationKey()))
        .filter(last -> last.role() != Role.USER || !last.user().equals(turn.user()))
        .map(last -> new Heard(lastWords(last), last.role() == Role.ASSISTANT));
  }

  private Turn redacted(Turn turn) {
    String conversation = turn.id().conversationKey();
    Set<String> names = participants.computeIfAbsent(conversation, key -> new HashSet<>());
    if (TurnRedactor.named(turn)) {
      names.add(ParticipantRecognizer.fold(turn.author()));
    }
    RedactedTurn redacted =
        redactor.redact(
            turn,
            Instant.MAX,
            Policy.shipped(turn.id().tenant()),
            names::contains,
            carries.getOrDefault(conversation, Carry.NOTHING));
    if (turn.change() == Change.SAID) {
      carries.put(conversation, redacted.carry());
    }
    return redacted.turn();
  }

  private List<Candidate> candidates(Turn turn) {
    List<Candidate> candidates = new ArrayList<>();
    if (turn.change() != Change.SAID) {
      candidates.add(
          new Withdrawal(
              turn.subject(), turn.id(), turn.revision(), turn.occurredAt(), Instant.EPOCH));
    }
    if (turn.change() != Change.DELETED) {
      candidates.addAll(extractor.extract(turn, before(turn), Instant.EPOCH).candidates());
    }
    return candidates;
  }

  private void take(Candidate candidate) {
    curator
        .take(new OfSubject(candidate.subject()), candidate)
        .forEach(
            operation -> {
              operations++;
              memories.put(operation.after().id(), operation.after());
            });
  }

  Collection<Memory> memories() {
    return memories.values();
  }

  long operations() {
    return operations;
  }

  /** One subject's share of the map. */
  private final class OfSubject implements Memories {
    private final Map<String, Memory> own = new TreeMap<>();

    OfSubject(Subject subject) {
      memories.values().stream()
          .filter(memory -> memory.subject().equals(subject))
          .forEach(memory -> own.put(memory.slot() + "|" + memory.id(), memory));
    }

    @Override
    public Optional<Memory> find(String slot, MemoryId id) {
      return Optional.ofNullable(own.get(slot + "|" + id));
    }

    @Override
    public List<Memory> touchedBy(TurnId turn) {
      return own.values().stream()
          .filter(
              memory ->
                  Stream.concat(memory.sources().stream(), memory.closedBy().stream())
                      .anyMatch(evidence -> from(evidence, turn)))
          .sorted(Comparator.comparing(memory -> memory.slot() + "|" + memory.id()))
          .toList();
    }

    @Override
    public List<Memory> current(String slot) {
      return newestFirst(memory -> memory.slot().equals(slot));
    }

    @Override
    public List<Memory> sharing(Set<String> words) {
      Set<Memory> found = new LinkedHashSet<>();
      for (String word : words) {
        newestFirst(memory -> ContentWords.of(memory.text()).contains(word)).stream()
            .limit(OF_A_WORD)
            .forEach(found::add);
      }
      return List.copyOf(found);
    }

    @Override
    public List<Memory> newest() {
      return newestFirst(memory -> true);
    }

    @Override
    public List<Memory> staleBecauseOf(MemoryId cause) {
      return own.values().stream()
          .filter(memory -> memory.cause().equals(Optional.of(cause)))
          .toList();
    }

    @Override
    public List<Memory> due(Instant at) {
      return own.values().stream()
          .filter(memory -> memory.status() == Status.ACTIVE && memory.endedBy(at))
          .toList();
    }

    private List<Memory> newestFirst(Predicate<Memory> wanted) {
      return own.values().stream()
          .filter(memory -> memory.status().current() && wanted.test(memory))
          .sorted(Comparator.comparing(Memory::lastSeen).reversed())
          .toList();
    }

    private static boolean from(Evidence evidence, TurnId turn) {
      return evidence.conversation().equals(turn.conversation())
          && evidence.turn().equals(turn.turn());
    }
  }
}
