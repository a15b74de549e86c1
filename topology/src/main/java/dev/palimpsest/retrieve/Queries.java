package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.KnnSearch;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.json.JsonData;
import dev.palimpsest.domain.Status;
import dev.palimpsest.retrieve.Hit.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The queries of a search. Each is a {@code bool} whose first filter is the tenant's exact id: that
 * is the guard which keeps tenants apart.
 */
final class Queries {
  private static final float MENTIONED = 0.3f;
  private static final int CANDIDATES_PER_HIT = 2;

  /** Elasticsearch's word for the time of the search. */
  private static final JsonData NOW = JsonData.of("now");

  private final Scope scope;

  Queries(Scope scope) {
    this.scope = scope;
  }

  /** The memories that count. */
  Query memories() {
    BoolQuery.Builder query = ofTenant();
    scope
        .conversation()
        .ifPresent(conversation -> query.filter(term("sources.conversation", conversation)));
    scope.user().ifPresent(user -> query.filter(term("user", user)));
    if (!scope.types().isEmpty()) {
      query.filter(terms("type", scope.types().stream().map(Enum::name).sorted().toList()));
    }
    if (!scope.slots().isEmpty()) {
      query.filter(any(scope.slots().stream().sorted().map(Queries::branch).toList()));
    }
    scope.at().ifPresent(at -> query.filter(until("recordedAt", millis(at))));
    if (!scope.statuses().isEmpty()) {
      query.filter(terms("status", scope.statuses().stream().map(Enum::name).sorted().toList()));
    } else if (scope.at().isPresent()) {
      JsonData at = millis(scope.at().get());
      query.mustNot(until("invalidatedAt", at)).mustNot(until("validTo", at));
    } else {
      query.filter(term("status", Status.ACTIVE.name())).mustNot(until("validTo", NOW));
    }
    return query.build()._toQuery();
  }

  /** The turns that count. */
  Query episodes() {
    BoolQuery.Builder query = told();
    scope.user().ifPresent(user -> query.filter(term("user", user)));
    return query.build()._toQuery();
  }

  /** Some of the turns that count, and those that were said just after others. */
  Query turns(Collection<Place> places, Collection<Place> after) {
    List<Query> either = new ArrayList<>(inConversations(places, turns -> terms("turn", turns)));
    either.addAll(inConversations(after, turns -> terms("previous", turns)));
    return told().filter(any(either)).build()._toQuery();
  }

  /** The turns of a conversation that were said until a time, or from it on. */
  Query said(String conversation, Instant at, boolean before) {
    return told()
        .filter(term("conversation", conversation))
        .filter(before ? until("occurredAt", millis(at)) : from("occurredAt", millis(at)))
        .build()
        ._toQuery();
  }

  /** What of the given holds words of the question, ranked by them and by the names it mentions. */
  static Query words(Query within, List<String> fields, Question question) {
    return Query.of(
        query ->
            query.bool(
                bool ->
                    bool.filter(within)
                        .must(
                            any(
                                List.of(
                                    match(fields, QuestionWords.of(question.text()), 1),
                                    match(
                                        List.of("text"),
                                        String.join(" ", question.names()),
                                        MENTIONED))))));
  }

  /** What of the given is nearest in meaning. */
  static KnnSearch meaning(Query within, List<Float> vector, String model, int most) {
    return KnnSearch.of(
        knn ->
            knn.field("vector")
                .queryVector(vector)
                .k(most)
                .numCandidates(most * CANDIDATES_PER_HIT)
                .filter(within, term("vectorModel", model)));
  }

  private BoolQuery.Builder told() {
    BoolQuery.Builder query = ofTenant().mustNot(term("change", "DELETED"));
    scope
        .conversation()
        .ifPresent(conversation -> query.filter(term("conversation", conversation)));
    scope.at().ifPresent(at -> query.filter(until("ingestedAt", millis(at))));
    return query;
  }

  private BoolQuery.Builder ofTenant() {
    return new BoolQuery.Builder().filter(term("tenant", scope.tenant()));
  }

  private static List<Query> inConversations(
      Collection<Place> places, Function<Collection<String>, Query> turns) {
    Map<String, Set<String>> byConversation =
        places.stream()
            .collect(
                Collectors.groupingBy(
                    Place::conversation,
                    TreeMap::new,
                    Collectors.mapping(Place::turn, Collectors.toCollection(TreeSet::new))));
    return byConversation.entrySet().stream()
        .map(
            entry ->
                Query.of(
                    query ->
                        query.bool(
                            bool ->
                                bool.filter(term("conversation", entry.getKey()))
                                    .filter(turns.apply(entry.getValue())))))
        .toList();
  }

  private static Query branch(String slot) {
    return any(
        List.of(
            term("slot", slot),
            Query.of(query -> query.prefix(prefix -> prefix.field("slot").value(slot + ".")))));
  }

  private static Query any(List<Query> queries) {
    return Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
  }

  private static Query match(List<String> fields, String words, float boost) {
    return Query.of(
        query ->
            query.multiMatch(
                match ->
                    match.type(TextQueryType.MostFields).fields(fields).query(words).boost(boost)));
  }

  private static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  private static Query terms(String field, Collection<String> values) {
    List<FieldValue> any = values.stream().map(FieldValue::of).toList();
    return Query.of(query -> query.terms(terms -> terms.field(field).terms(t -> t.value(any))));
  }

  private static Query until(String field, JsonData time) {
    return Query.of(query -> query.range(range -> range.untyped(u -> u.field(field).lte(time))));
  }

  private static Query from(String field, JsonData time) {
    return Query.of(query -> query.range(range -> range.untyped(u -> u.field(field).gte(time))));
  }

  private static JsonData millis(Instant at) {
    return JsonData.of(at.toEpochMilli());
  }
}
