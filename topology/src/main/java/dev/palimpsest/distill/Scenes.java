package dev.palimpsest.distill;

import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Modality;
import dev.palimpsest.domain.PrivacyLevel;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.TurnId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what a session was about, in four fields: topic, learned, changed, open.
 *
 * <p>All is read anew from the facts that the session's turns touched, so that the scene says of
 * each what still holds.
 */
final class Scenes {
  /** The longest scene, in words. */
  static final int WORDS = 120;

  private static final int TOPICS = 6;
  private static final int LEARNED = 46;
  private static final int CHANGED = 28;
  private static final int OPEN = 24;
  private static final int FACTS = 200;
  private static final String NOTHING = "nothing";

  /** A fact with the place in the session that touched it. */
  private record Touch(Memory fact, Evidence at) {}

  private Scenes() {}

  /**
   * @param evidence the places in the session that changed what is believed, in their order
   */
  static Digest of(Levels stored, Subject subject, List<Evidence> evidence) {
    Collection<Memory> facts = facts(stored, subject, evidence);
    List<Clause> learned =
        within(LEARNED, evidence, facts, fact -> source(fact, evidence), Scenes::learned);
    List<Clause> changed =
        within(CHANGED, evidence, facts, Memory::closedBy, fact -> changed(stored, fact));
    List<Clause> open =
        within(OPEN, evidence, facts, fact -> opening(fact, evidence), Scenes::open);
    List<Clause> all = Stream.of(learned, changed, open).flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return Digest.NOTHING;
    }
    return Digest.of(
        "Topic: %s. Learned: %s. Changed: %s. Open: %s."
            .formatted(topic(all), told(learned), told(changed), told(open)),
        all);
  }

  private static Collection<Memory> facts(Levels stored, Subject subject, List<Evidence> evidence) {
    Map<MemoryId, Memory> facts = new LinkedHashMap<>();
    evidence.stream()
        .map(place -> new TurnId(subject.tenant(), place.conversation(), place.turn()))
        .distinct()
        .flatMap(turn -> stored.touchedBy(turn).stream())
        .filter(fact -> fact.privacy() != PrivacyLevel.PL4)
        .limit(FACTS)
        .forEach(fact -> facts.put(fact.id(), fact));
    return facts.values();
  }

  /** The clauses of one field, in the order in which the session touched their facts. */
  private static List<Clause> within(
      int words,
      List<Evidence> evidence,
      Collection<Memory> facts,
      Function<Memory, Optional<Evidence>> touch,
      Function<Memory, Optional<Clause>> clause) {
    List<Touch> touched = new ArrayList<>();
    for (Memory fact : facts) {
      touch
          .apply(fact)
          .filter(place -> turn(evidence, place) < evidence.size())
          .ifPresent(place -> touched.add(new Touch(fact, place)));
    }
    touched.sort(
        Comparator.comparingInt((Touch one) -> turn(evidence, one.at))
            .thenComparingInt(one -> one.at.start())
            .thenComparing(one -> one.fact.id().value()));
    return Clause.within(
        words, touched.stream().flatMap(one -> clause.apply(one.fact).stream()).toList());
  }

  /** Which of the session's turns a place is in; their number where it is in none. */
  private static int turn(List<Evidence> evidence, Evidence place) {
    int at = 0;
    while (at < evidence.size() && !sameTurn(evidence.get(at), place)) {
      at++;
    }
    return at;
  }

  private static boolean sameTurn(Evidence one, Evidence other) {
    return one.turn().equals(other.turn())
        && one.conversation().equals(other.conversation())
        && one.turnRevision() == other.turnRevision();
  }

  private static Optional<Evidence> source(Memory fact, List<Evidence> evidence) {
    return fact.sources().stream()
        .filter(place -> turn(evidence, place) < evidence.size())
        .findFirst();
  }

  private static Optional<Evidence> opening(Memory fact, List<Evidence> evidence) {
    return source(fact, evidence).or(() -> fact.doubt().map(doubt -> doubt.cause()));
  }

  private static Optional<Clause> learned(Memory fact) {
    return fact.status() == Status.ACTIVE && !isOpen(fact)
        ? Optional.of(Clause.of("", fact))
        : Optional.empty();
  }

  private static Optional<Clause> open(Memory fact) {
    return fact.status() == Status.ACTIVE && isOpen(fact)
        ? Optional.of(Clause.of(fact.doubt().isPresent() ? "in doubt: " : "plan: ", fact))
        : Optional.empty();
  }

  private static boolean isOpen(Memory fact) {
    return fact.doubt().isPresent() || fact.modality() == Modality.PLAN;
  }

  /** What was replaced is told as long as what took its place holds. */
  private static Optional<Clause> changed(Levels stored, Memory fact) {
    if (fact.sources().isEmpty()) {
      return Optional.empty();
    }
    return switch (fact.status()) {
      case SUPERSEDED ->
          fact.supersededBy()
              .flatMap(successor -> stored.find(fact.slot(), successor))
              .filter(successor -> successor.status() == Status.ACTIVE)
              .map(successor -> closed("replaced: ", fact, List.of(successor)));
      case RETRACTED -> Optional.of(closed("ended: ", fact, List.of()));
      case STALE -> Optional.of(closed("stale: ", fact, List.of()));
      case ACTIVE, EXPIRED, ERASED -> Optional.empty();
    };
  }

  private static Clause closed(String how, Memory fact, List<Memory> rests) {
    return new Clause(how + Clause.brief(fact), fact, rests);
  }

  private static String topic(List<Clause> clauses) {
    return clauses.stream()
        .map(clause -> clause.about().slot().replace('.', ' '))
        .distinct()
        .limit(TOPICS)
        .collect(Collectors.joining(", "));
  }

  private static String told(List<Clause> clauses) {
    return clauses.isEmpty() ? NOTHING : Clause.joined(clauses);
  }
}
