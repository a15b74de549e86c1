package dev.palimpsest.retrieve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.palimpsest.retrieve.Hit.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each turn has to do with a question: by what it says, by what was said just before and
 * after it, by who said it, and by the memories that rest on it. A memory stands where its turns
 * stand on average, so that a belief comes beside its evidence and a scene after what it sums up.
 */
final class Relevance {
  /** A question that fits speaks for its answer. */
  private static final double BEFORE = 0.4;

  private static final double AFTER = 0.2;
  private static final double MEMORY = 0.2;

  /** What it is worth, in BM25's terms, that somebody named in the question speaks or is meant. */
  private static final double NAMED = 3;

  private final Set<String> names;
  private final Map<Place, Found> turns = new LinkedHashMap<>();
  private final Map<Place, Double> scores = new HashMap<>();

  /**
   * @param names what users and authors named in the question may be called
   */
  Relevance(List<String> names) {
    this.names = Set.copyOf(names);
  }

  /** Of the given memories and turns together, best first; equals in a fixed order. */
  List<Found> rank(List<Found> memories, List<Found> episodes) {
    episodes.forEach(turn -> turns.put(Documents.place(turn.document()), turn));
    turns.forEach((place, turn) -> scores.put(place, turn.score()));
    turns.values().forEach(this::lend);
    turns.forEach((place, turn) -> add(place, named(turn.document())));
    inherit(memories);
    List<Found> ranked = new ArrayList<>();
    memories.forEach(memory -> ranked.add(memory.scored(average(memory.document()))));
    turns.forEach((place, turn) -> ranked.add(turn.scored(scores.get(place))));
    ranked.removeIf(found -> found.score() <= 0);
    ranked.sort(
        Comparator.comparingDouble(Found::score)
            .reversed()
            .thenComparing(found -> Documents.isEpisode(found.document()))
            .thenComparing(Found::id));
    return List.copyOf(ranked);
  }

  private void lend(Found turn) {
    Documents.previous(turn.document())
        .map(turns::get)
        .ifPresent(
            before -> {
              add(Documents.place(turn.document()), BEFORE * before.score());
              add(Documents.place(before.document()), AFTER * turn.score());
            });
  }

  private void inherit(List<Found> memories) {
    Map<Place, Double> most = new HashMap<>();
    for (Found memory : memories) {
      double own = memory.score() + named(memory.document());
      new HashSet<>(Documents.sources(memory.document()))
          .forEach(place -> most.merge(place, MEMORY * own, Math::max));
    }
    most.forEach(this::add);
  }

  private double average(JsonNode memory) {
    return Documents.sources(memory).stream()
        .distinct()
        .mapToDouble(place -> scores.getOrDefault(place, 0.0))
        .average()
        .orElse(0);
  }

  private double named(JsonNode document) {
    boolean named =
        names.contains(document.path("user").asText())
            || names.contains(document.path("author").asText());
    return named ? NAMED : 0;
  }

  private void add(Place place, double score) {
    scores.merge(place, score, Double::sum);
  }
}
