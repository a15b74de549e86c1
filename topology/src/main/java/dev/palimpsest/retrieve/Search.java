package dev.palimpsest.retrieve;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import dev.palimpsest.encode.SentenceVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Finds memories and episodes of one tenant by words and by meaning. The same index gives the same
 * answer. Safe for use by several threads, as far as the vectors are.
 */
public final class Search {
  /** How deep each ranking is read; what stands lower counts for nothing. */
  private static final int DEPTH = 100;

  private static final List<String> OF_MEMORIES = List.of("text", "slot.words");
  private static final List<String> OF_EPISODES = List.of("text");

  private final ElasticsearchClient client;
  private final SentenceVectors vectors;

  public Search(ElasticsearchClient client, SentenceVectors vectors) {
    this.client = client;
    this.vectors = vectors;
  }

  /**
   * Best first; at most the question's size.
   *
   * @throws IOException if Elasticsearch does not answer, or refuses
   */
  public List<Hit> find(Question question) throws IOException {
    Queries queries = new Queries(question.scope());
    Requests requests = new Requests(client, question.scope().tenant());
    Surroundings surroundings = new Surroundings(requests, queries);
    Iterator<List<Found>> lists = requests.send(searches(question, queries)).iterator();
    List<Found> memories = fused(lists, question);
    List<Found> episodes =
        question.scope().includesEpisodes() ? surroundings.with(fused(lists, question)) : List.of();
    List<Hit> hits =
        new Relevance(question.names())
            .rank(memories, episodes).stream().limit(question.size()).map(Documents::hit).toList();
    return surroundings.around(hits, question.neighbours());
  }

  private List<RequestItem> searches(Question question, Queries queries) {
    List<RequestItem> searches = new ArrayList<>();
    int most = depth(question);
    List<Float> vector = vector(question);
    Query memories = queries.memories();
    searches.add(
        Requests.ranked(
            Index.MEMORIES, Queries.words(memories, OF_MEMORIES, question), "memoryId", most));
    searches.addAll(near(Index.MEMORIES, memories, vector, most));
    if (question.scope().includesEpisodes()) {
      Query episodes = queries.episodes();
      searches.add(
          Requests.ranked(
              Index.EPISODES, Queries.words(episodes, OF_EPISODES, question), "turn", most));
      searches.addAll(near(Index.EPISODES, episodes, vector, most));
    }
    return searches;
  }

  private List<RequestItem> near(Index index, Query within, List<Float> vector, int most) {
    return vector.isEmpty()
        ? List.of()
        : List.of(
            Requests.near(index, Queries.meaning(within, vector, vectors.model(), most), most));
  }

  /** Of the words of the question; empty where it has none. */
  private List<Float> vector(Question question) {
    List<Float> vector = new ArrayList<>();
    if (!question.text().isBlank()) {
      for (float value : vectors.of(question.text())) {
        vector.add(value);
      }
    }
    return vector;
  }

  private static List<Found> fused(Iterator<List<Found>> lists, Question question) {
    List<Found> words = lists.next();
    List<Found> meaning = question.text().isBlank() ? List.of() : lists.next();
    return Fusion.of(words, meaning, depth(question));
  }

  private static int depth(Question question) {
    return Math.max(DEPTH, question.size());
  }
}
