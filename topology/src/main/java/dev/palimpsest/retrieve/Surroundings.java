package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import dev.palimpsest.retrieve.Hit.Place;
import dev.palimpsest.retrieve.Hit.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was said around turns. */
final class Surroundings {
  private static final int CLOSEST = 60;
  private static final int MOST_OF_A_TURN = 3;

  /**
   * Turns of the very same time, whose order their ids decide, are read too many and sorted out.
   */
  private static final int SAME_TIME = 20;

  private static final Comparator<Said> IN_ORDER =
      Comparator.comparing(Said::at).thenComparing(said -> said.place().turn());

  private final Requests requests;
  private final Queries queries;

  Surroundings(Requests requests, Queries queries) {
    this.requests = requests;
    this.queries = queries;
  }

  /** The turns with those just before and after the best of them, which have no score. */
  List<Found> with(List<Found> turns) throws IOException {
    List<Found> best = turns.subList(0, Math.min(CLOSEST, turns.size()));
    if (best.isEmpty()) {
      return turns;
    }
    List<Place> places = best.stream().map(turn -> Documents.place(turn.document())).toList();
    List<Place> before =
        best.stream().flatMap(turn -> Documents.previous(turn.document()).stream()).toList();
    Map<String, Found> all = new LinkedHashMap<>();
    turns.forEach(turn -> all.put(turn.id(), turn));
    requests
        .send(
            List.of(
                Requests.timed(
                    queries.turns(before, places), SortOrder.Asc, MOST_OF_A_TURN * CLOSEST)))
        .getFirst()
        .forEach(turn -> all.putIfAbsent(turn.id(), turn.scored(0)));
    return List.copyOf(all.values());
  }

  /** The hits with so many turns before and after the first source of each. */
  List<Hit> around(List<Hit> hits, int turns) throws IOException {
    List<Place> places =
        hits.stream().flatMap(hit -> hit.sources().stream().limit(1)).distinct().toList();
    if (turns == 0 || places.isEmpty()) {
      return hits;
    }
    Map<Place, Said> anchors = new LinkedHashMap<>();
    requests
        .send(
            List.of(Requests.timed(queries.turns(places, List.of()), SortOrder.Asc, places.size())))
        .getFirst()
        .forEach(turn -> anchors.put(Documents.place(turn.document()), said(turn)));
    Map<Place, List<Said>> around = around(anchors, turns);
    return hits.stream()
        .map(
            hit ->
                hit.with(
                    hit.sources().stream()
                        .limit(1)
                        .flatMap(place -> around.getOrDefault(place, List.of()).stream())
                        .toList()))
        .toList();
  }

  private Map<Place, List<Said>> around(Map<Place, Said> anchors, int turns) throws IOException {
    List<RequestItem> searches = new ArrayList<>();
    anchors.forEach(
        (place, said) -> {
          for (boolean before : new boolean[] {true, false}) {
            searches.add(
                Requests.timed(
                    queries.said(place.conversation(), said.at(), before),
                    before ? SortOrder.Desc : SortOrder.Asc,
                    turns + SAME_TIME));
          }
        });
    List<List<Found>> answers = requests.send(searches);
    Map<Place, List<Said>> around = new HashMap<>();
    int next = 0;
    for (Map.Entry<Place, Said> anchor : anchors.entrySet()) {
      List<Said> said = new ArrayList<>();
      said.addAll(nearest(answers.get(next++), anchor.getValue(), true, turns));
      said.addAll(nearest(answers.get(next++), anchor.getValue(), false, turns));
      said.sort(IN_ORDER);
      around.put(anchor.getKey(), said);
    }
    return around;
  }

  private static List<Said> nearest(List<Found> found, Said anchor, boolean before, int most) {
    return found.stream()
        .map(Surroundings::said)
        .filter(
            said ->
                before ? IN_ORDER.compare(said, anchor) < 0 : IN_ORDER.compare(said, anchor) > 0)
        .limit(most)
        .toList();
  }

  private static Said said(Found turn) {
    return Documents.said(turn.document());
  }
}
