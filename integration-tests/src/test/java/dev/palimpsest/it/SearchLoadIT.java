package dev.palimpsest.it;

import static dev.palimpsest.it.UnloggedDocuments.minute;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.domain.Status;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.encode.SentenceVectors;
import dev.palimpsest.retrieve.Hit;
import dev.palimpsest.retrieve.Question;
import dev.palimpsest.retrieve.Scope;
import dev.palimpsest.retrieve.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a search takes where one tenant has many memories, and a fifth as many turns. Short by
 * default; {@code -Dit.search.memories=100000} is the long form, which also holds the time to its
 * bar.
 */
@ExtendWith(ServersExtension.class)
class SearchLoadIT {
  private static final String TENANT = "search-load";
  private static final int MEMORIES = Integer.getInteger("it.search.memories", 2_000);
  private static final boolean LONG = MEMORIES >= 100_000;
  private static final int TURNS = MEMORIES / 5;
  private static final int TEXTS = 1_000;
  private static final int SEARCHES = LONG ? 500 : 50;
  private static final int A_BATCH = 5_000;
  private static final double P95_MILLIS = 100;

  private final Random random = new Random(11);
  private final List<String> vocabulary = vocabulary();

  @Test
  void shouldAnswerInTime(RunningPipeline pipeline) throws Exception {
    List<float[]> vectors =
        IntStream.range(0, TEXTS).mapToObj(i -> SentenceEncoder.shipped().of(text())).toList();
    try (ElasticsearchClient client =
            Connections.elasticsearch(pipeline.settings().elasticsearch());
        UnloggedDocuments documents = new UnloggedDocuments(client, near(vectors))) {
      for (int i = 0; i < MEMORIES; i++) {
        String turn = "t" + i % TURNS;
        documents.memory(TENANT, "load" + i, Status.ACTIVE, text(), turn);
        if (i < TURNS) {
          documents.episode(TENANT, "c1", turn, minute(i), text());
        }
        if (i % A_BATCH == 0) {
          documents.write();
        }
      }
      documents.write();

      Search search = new Search(client, SentenceEncoder.shipped());
      timed(search);
      double[] millis = timed(search);
      double p95 = millis[millis.length * 95 / 100];
      System.out.printf(
          "%d memories, %d turns: a search takes %.0f ms, p95 %.0f ms%n",
          MEMORIES, TURNS, millis[millis.length / 2], p95);
      assertThat(p95).isLessThan(LONG ? P95_MILLIS : Double.MAX_VALUE);
    }
  }

  /** In order, in milliseconds; each search finds as much as it may. */
  private double[] timed(Search search) {
    return DoubleStream.generate(
            () -> {
              Question question = new Question(Scope.of(TENANT), text(), List.of(), 10, 0);
              long start = System.nanoTime();
              List<Hit> hits = find(search, question);
              double millis = (System.nanoTime() - start) / 1e6;
              assertThat(hits).hasSize(10);
              return millis;
            })
        .limit(SEARCHES)
        .sorted()
        .toArray();
  }

  private static List<Hit> find(Search search, Question question) {
    try {
      return search.find(question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Some of the given, each a little moved: to encode every text would take longer than the rest.
   */
  private SentenceVectors near(List<float[]> vectors) {
    return new SentenceVectors() {
      @Override
      public String model() {
        return SentenceEncoder.shipped().model();
      }

      @Override
      public float[] of(String text) {
        float[] moved = vectors.get(random.nextInt(vectors.size())).clone();
        for (int i = 0; i < moved.length; i++) {
          moved[i] += (float) (0.02 * random.nextGaussian());
        }
        return moved;
      }
    };
  }

  /** Ten words, common ones more often than rare ones. */
  private String text() {
    return Stream.generate(
            () -> {
              double place = random.nextDouble();
              return vocabulary.get((int) (place * place * place * vocabulary.size()));
            })
        .limit(10)
        .reduce((said, word) -> said + " " + word)
        .orElseThrow();
  }

  private static List<String> vocabulary() {
    List<String> syllables = List.of("ka", "lo", "mi", "ner", "tas", "vu", "pel", "gor", "dis");
    return syllables.stream()
        .flatMap(a -> syllables.stream().map(b -> a + b))
        .flatMap(ab -> syllables.stream().map(c -> ab + c))
        .flatMap(abc -> Stream.concat(Stream.of(abc), syllables.stream().map(d -> abc + d)))
        .toList();
  }
}
