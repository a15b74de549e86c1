package dev.palimpsest.recall;

import dev.palimpsest.domain.Bearing;
import dev.palimpsest.domain.Bearings;
import dev.palimpsest.domain.ContentWords;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Relation;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Trunk;
import dev.palimpsest.recall.Verification.Contradicted;
import dev.palimpsest.recall.Verification.Match;
import dev.palimpsest.recall.Verification.Outdated;
import dev.palimpsest.recall.Verification.Supported;
import dev.palimpsest.recall.Verification.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a premise holds, by the memories that share its words or hold its value.
 *
 * <p>A memory says what the premise says if their values or texts read the same, if it holds the
 * value and every other word of the premise, or if it is judged the same or refined with a
 * probability of {@value #SAYS} at least; it contradicts the premise if its single-valued slot
 * holds another value, if one of the two denies what the other says, or if the premise is judged to
 * replace or retract it with {@value #DENIES} at least. The surest memory that says it decides:
 * believed, the premise is supported; closed, it is outdated, unless the memory was only said more
 * precisely since. Else the surest believed one that contradicts it decides. Else nothing is known.
 */
public final class Verifier {
  /** From this probability on a memory says what the premise says. */
  static final double SAYS = 0.6;

  /** From this probability on the premise contradicts a memory. */
  static final double DENIES = 0.6;

  /** How many memories are judged at most, so that an answer costs a bounded time. */
  static final int MOST = 32;

  private static final Comparator<Match> SUREST =
      Comparator.comparingDouble(Match::confidence)
          .thenComparing(match -> match.status() == Status.ACTIVE)
          .thenComparing(match -> match.memory().lastSeen())
          .thenComparing(match -> match.memory().id().value());

  private final LiteralReading literal;
  private final Bearings bearings;

  public Verifier(Trunk trunk, Bearings bearings) {
    literal = new LiteralReading(trunk);
    this.bearings = bearings;
  }

  /**
   * @param premise a sentence about the subject, a value, or {@code slot = value}; redacted as
   *     memories are
   */
  public Verification verify(Snapshot known, Premise premise) {
    List<Match> saying = new ArrayList<>();
    List<Match> denying = new ArrayList<>();
    List<Memory> open = new ArrayList<>();
    for (Memory memory : candidates(known, premise)) {
      switch (literal.of(memory, premise)) {
        case SAYS -> saying.add(match(known, memory, 1, true));
        case DENIES -> denying.add(match(known, memory, 1, true));
        case OPEN -> open.add(memory);
      }
    }
    if (saying.isEmpty() && premise.slot().isEmpty()) {
      open.forEach(memory -> judge(known, premise, memory, saying, denying));
    }
    return saying.stream()
        .max(SUREST)
        .map(match -> said(known, match))
        .or(
            () ->
                denying.stream()
                    .filter(match -> known.believes(match.memory()))
                    .max(SUREST)
                    .map(Contradicted::new))
        .orElseGet(Unknown::new);
  }

  /**
   * Values go before judgements, as models take one name for another: what is judged the same but
   * names another value of a single slot is said by the memory of that value, or contradicts; and
   * what names the very value, without a denial, does not replace it.
   */
  private void judge(
      Snapshot known, Premise premise, Memory memory, List<Match> saying, List<Match> denying) {
    Bearing bearing = bearings.of(memory.text(), premise.words());
    double says = bearing.of(Relation.SAME) + bearing.of(Relation.REFINE);
    double denies = bearing.of(Relation.REPLACE) + bearing.of(Relation.RETRACT);
    boolean named = premise.names(memory.value());
    if (says >= SAYS && !named && premise.bringsMoreThan(memory.text())) {
      List<Memory> others = literal.single(memory) ? sayingIt(known, premise, memory) : List.of();
      others.forEach(other -> saying.add(match(known, other, says, false)));
      if (others.isEmpty() && literal.single(memory)) {
        denying.add(match(known, memory, says, false));
      }
    } else if (says >= SAYS) {
      saying.add(match(known, memory, says, false));
    } else if (denies >= DENIES && (!named || premise.negated())) {
      denying.add(match(known, memory, denies, false));
    }
  }

  private static List<Memory> sayingIt(Snapshot known, Premise premise, Memory mate) {
    return known.memories().stream()
        .filter(memory -> memory.slot().equals(mate.slot()))
        .filter(memory -> memory.about().equals(mate.about()))
        .filter(memory -> premise.names(memory.value()))
        .toList();
  }

  private static Match match(Snapshot known, Memory memory, double sure, boolean literal) {
    Memory stands = known.refined(memory) ? known.newest(memory) : memory;
    return new Match(stands, known.status(stands), Math.min(1, sure), literal);
  }

  private static Verification said(Snapshot known, Match match) {
    Memory memory = match.memory();
    if (known.believes(memory)) {
      return new Supported(match, known.overlaying(memory.id()));
    }
    if (match.status() == Status.ACTIVE) {
      return new Unknown();
    }
    return new Outdated(
        match, known.insteadOf(memory), memory.cause().flatMap(known::find).map(known::newest));
  }

  /** The memories that share most words come first; among equals, what was last spoken of. */
  private List<Memory> candidates(Snapshot known, Premise premise) {
    return known.memories().stream()
        .filter(memory -> memory.level() == Level.FACT && memory.status() != Status.ERASED)
        .filter(memory -> shared(memory, premise) > 0)
        .sorted(
            Comparator.comparingInt((Memory memory) -> -shared(memory, premise))
                .thenComparing(Memory::lastSeen, Comparator.reverseOrder()))
        .limit(MOST)
        .toList();
  }

  private int shared(Memory memory, Premise premise) {
    if (premise.slot().isPresent()) {
      return premise.slot().get().equals(memory.slot()) ? 1 : 0;
    }
    Set<String> words = new HashSet<>(ContentWords.of(memory.text()));
    words.addAll(ContentWords.of(memory.value()));
    words.retainAll(premise.contentWords());
    return words.size() + (premise.names(memory.value()) ? 1 : 0);
  }
}
