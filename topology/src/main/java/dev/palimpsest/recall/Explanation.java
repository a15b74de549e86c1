package dev.palimpsest.recall;

import dev.palimpsest.domain.Evidence;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.MemoryOperation;
import dev.palimpsest.domain.MemoryOperation.Stale;
import dev.palimpsest.domain.Status;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a memory is as it is.
 *
 * @param memory at its last revision
 * @param status where it stands now
 * @param steps what was done to it, first revision first
 * @param succession what was believed of the same thing, oldest first, itself among it
 * @param overlays what it stands before for a while
 * @param overlaidBy what stands before it for a while
 * @param cause the belief whose change made it stale
 * @param madeStale the beliefs that its change made stale at some time
 * @param restsOn what it sums up or belongs to
 * @param summedUpIn what rests on it
 */
public record Explanation(
    Memory memory,
    Status status,
    List<Step> steps,
    List<Memory> succession,
    Optional<Memory> overlays,
    List<Memory> overlaidBy,
    Optional<Memory> cause,
    List<Memory> madeStale,
    List<Memory> restsOn,
    List<Memory> summedUpIn) {

  /**
   * One operation.
   *
   * @param turns what was said that led to it
   * @param because the other memory that it was about: the successor, or the cause
   */
  public record Step(MemoryOperation operation, List<Quote> turns, Optional<Memory> because) {}

  /** A place in a transcript, and the redacted words of its turn where they are at hand. */
  public record Quote(Evidence place, Optional<String> words) {}

  /** The places whose words an explanation quotes. */
  public static Set<Evidence> places(Timeline timeline, MemoryId id) {
    Set<Evidence> places = new LinkedHashSet<>();
    timeline.of(id).forEach(operation -> places.addAll(evidence(operation)));
    return places;
  }

  /**
   * @param words of turns, by the place that they were quoted from
   * @return empty if the subject has no such memory
   */
  public static Optional<Explanation> of(
      Timeline timeline, MemoryId id, Instant now, Map<Evidence, String> words) {
    Snapshot known = timeline.latest(now);
    return known
        .find(id)
        .map(
            memory ->
                new Explanation(
                    memory,
                    known.status(memory),
                    timeline.of(id).stream()
                        .map(operation -> step(known, operation, words))
                        .toList(),
                    succession(known, memory),
                    memory.overlays().flatMap(known::find),
                    overlaying(known, id),
                    memory.cause().flatMap(known::find),
                    madeStale(timeline, known, id),
                    memory.links().stream().flatMap(link -> known.find(link).stream()).toList(),
                    known.memories().stream()
                        .filter(other -> other.links().contains(id))
                        .toList()));
  }

  private static Step step(Snapshot known, MemoryOperation operation, Map<Evidence, String> words) {
    Memory after = operation.after();
    return new Step(
        operation,
        evidence(operation).stream()
            .map(place -> new Quote(place, Optional.ofNullable(words.get(place))))
            .toList(),
        after.cause().or(after::supersededBy).flatMap(known::find));
  }

  private static Collection<Evidence> evidence(MemoryOperation operation) {
    return new LinkedHashSet<>(operation.decision().sources());
  }

  /** All that is linked by succession; several may have become one, and a late turn one between. */
  private static List<Memory> succession(Snapshot known, Memory memory) {
    Set<MemoryId> seen = new HashSet<>(Set.of(memory.id()));
    Deque<Memory> open = new ArrayDeque<>(List.of(memory));
    while (!open.isEmpty()) {
      Memory next = open.pop();
      Stream.concat(
              Stream.concat(next.supersedes().stream(), next.supersededBy().stream())
                  .flatMap(id -> known.find(id).stream()),
              known.memories().stream().filter(other -> follows(other, next)))
          .filter(other -> seen.add(other.id()))
          .forEach(open::push);
    }
    return known.operations().stream()
        .map(operation -> operation.after().id())
        .filter(seen::contains)
        .distinct()
        .flatMap(id -> known.find(id).stream())
        .toList();
  }

  private static boolean follows(Memory one, Memory other) {
    Optional<MemoryId> id = Optional.of(other.id());
    return one.supersedes().equals(id) || one.supersededBy().equals(id);
  }

  private static List<Memory> overlaying(Snapshot known, MemoryId id) {
    return known.memories().stream()
        .filter(other -> other.overlays().equals(Optional.of(id)))
        .toList();
  }

  private static List<Memory> madeStale(Timeline timeline, Snapshot known, MemoryId id) {
    return timeline.operations().stream()
        .filter(Stale.class::isInstance)
        .map(MemoryOperation::after)
        .filter(stale -> stale.cause().equals(Optional.of(id)))
        .map(Memory::id)
        .distinct()
        .flatMap(stale -> known.find(stale).stream())
        .toList();
  }
}
