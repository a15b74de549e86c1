package dev.palimpsest.it;

import static dev.palimpsest.it.UnloggedDocuments.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Status;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.encode.SentenceVectors;
import dev.palimpsest.retrieve.Hit;
import dev.palimpsest.retrieve.Hit.Place;
import dev.palimpsest.retrieve.Question;
import dev.palimpsest.retrieve.Scope;
import dev.palimpsest.retrieve.Search;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Search on a real index: what is found, what is not, and that tenants never meet. */
@ExtendWith(ServersExtension.class)
class SearchIT {
  private static final String TENANT = "search";

  /** Ids that a query, a pattern, a path or a key could mistake for another tenant's. */
  private static final List<String> CRAFTED =
      List.of(
          "sieve",
          "sieve|b",
          "sieve%7Cb",
          "*",
          "sieve*",
          "..",
          "../sieve",
          "sieve ",
          "Sieve",
          "ѕieve",
          "sieve OR tenant:*",
          "_all",
          "\"sieve\"",
          "sieve,other",
          "sieve\\",
          "sieve\u200b");

  private static final List<String> WORDS =
      List.of(
          "coffee",
          "bicycle",
          "Leeds",
          "garden",
          "violin",
          "release",
          "budget",
          "allergic",
          "tenant",
          "*",
          "sieve",
          "..",
          "a|b",
          "NOT",
          "who",
          "tool");

  /** How many pairs are tried; 10000 for the long form. */
  private static final int PAIRS = Integer.getInteger("it.search.pairs", 1_500);

  private final Map<String, float[]> encoded = new HashMap<>();
  private final SentenceVectors vectors =
      new SentenceVectors() {
        @Override
        public String model() {
          return SentenceEncoder.shipped().model();
        }

        @Override
        public float[] of(String text) {
          return encoded.computeIfAbsent(text, SentenceEncoder.shipped()::of);
        }
      };

  private ElasticsearchClient client;
  private UnloggedDocuments documents;
  private Search search;

  @BeforeEach
  void connect(RunningPipeline pipeline) {
    client = Connections.elasticsearch(pipeline.settings().elasticsearch());
    documents = new UnloggedDocuments(client, vectors);
    search = new Search(client, vectors);
  }

  @AfterEach
  void clear() throws IOException {
    documents.close();
    client.close();
  }

  @Test
  void shouldNeverCrossATenant() throws IOException {
    Random random = new Random(7);
    for (String tenant : CRAFTED) {
      for (int turn = 0; turn < 12; turn++) {
        documents.episode(
            tenant, "c1", "t" + turn, minute(turn), tenant + " says " + words(random));
        documents.memory(
            tenant, tenant + turn, Status.ACTIVE, tenant + " knows " + words(random), "t" + turn);
      }
    }
    documents.write();

    int found = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      String tenant = CRAFTED.get(random.nextInt(CRAFTED.size()));
      String other = CRAFTED.get(random.nextInt(CRAFTED.size()));
      Scope scope =
          new Scope(
              tenant,
              random.nextInt(8) == 0 ? Optional.of("dana") : Optional.empty(),
              random.nextInt(8) == 0 ? Optional.of("c1") : Optional.empty(),
              Set.of(),
              Set.of(),
              random.nextBoolean() ? Set.of() : EnumSet.allOf(Status.class),
              Optional.empty());
      List<Hit> hits =
          search.find(
              new Question(
                  scope, words(random), List.of(other), 30, random.nextInt(20) == 0 ? 2 : 0));
      assertThat(hits)
          .allSatisfy(
              hit -> {
                assertThat(hit.text()).matches(text -> belongs(text, tenant), tenant);
                assertThat(hit.neighbours()).allMatch(said -> belongs(said.text(), tenant));
              });
      found += hits.size();
    }
    assertThat(found).isGreaterThan(PAIRS);
    assertThat(find(Scope.of("sieve|c"), "coffee")).isEmpty();
    assertThat(find(Scope.of(""), "coffee")).isEmpty();
  }

  private static boolean belongs(String text, String tenant) {
    return text.startsWith(tenant + " says ") || text.startsWith(tenant + " knows ");
  }

  @Test
  void shouldTellWhatIsBelievedAndLabelTheRestWhenAsked() throws IOException {
    documents.memory(TENANT, "s1", Status.ACTIVE, "I play the violin on Tuesdays.", "t1");
    documents.memory(TENANT, "s2", Status.STALE, "I play the violin on Mondays.", "t2");
    documents.memory(TENANT, "s3", Status.SUPERSEDED, "I play the violin in Leeds.", "t3");
    documents.write();

    assertThat(find(Scope.of(TENANT), "violin"))
        .extracting(hit -> hit.memoryId().orElseThrow())
        .containsExactly("s1");
    assertThat(find(with(EnumSet.complementOf(EnumSet.of(Status.ERASED))), "violin"))
        .extracting(hit -> hit.memoryId().orElseThrow(), Hit::status)
        .containsExactlyInAnyOrder(
            tuple("s1", "ACTIVE"), tuple("s2", "STALE"), tuple("s3", "SUPERSEDED"));
    assertThat(find(with(Set.of(Status.STALE)), "violin"))
        .extracting(Hit::status)
        .containsExactly("STALE");
  }

  @Test
  void shouldFindByMeaningWhatSharesNoWord() throws IOException {
    String tenant = "search-meaning";
    documents.episode(tenant, "c1", "t1", minute(1), "Peanuts make my throat swell.");
    documents.episode(tenant, "c1", "t2", minute(500), "The train was late again.");
    documents.write();

    assertThat(find(Scope.of(tenant), "food allergy").getFirst().text()).contains("Peanuts");
  }

  @Test
  void shouldFilterByTypeAndSlot() throws IOException {
    String tenant = "search-filters";
    documents.memory(tenant, "f1", Status.ACTIVE, "I keep two alpacas.", "t1");
    documents.episode(tenant, "c1", "t1", minute(1), "I keep two alpacas.");
    documents.write();

    assertThat(find(only(tenant, Set.of(MemoryType.SEMANTIC), Set.of()), "alpacas")).hasSize(1);
    assertThat(find(only(tenant, Set.of(MemoryType.PROCEDURAL), Set.of()), "alpacas")).isEmpty();
    assertThat(find(only(tenant, Set.of(), Set.of("hobby")), "alpacas")).hasSize(1);
    assertThat(find(only(tenant, Set.of(), Set.of("hob")), "alpacas")).isEmpty();
    assertThat(find(Scope.of(tenant), "alpacas"))
        .extracting(Hit::status)
        .containsExactly("ACTIVE", "EPISODE");
  }

  @Test
  void shouldTellWhatWasKnownAndHeldAtATime() throws IOException {
    String tenant = "search-at";
    documents.closed(tenant, "a1", "I live in Leeds.", "t1", minute(1), minute(50));
    documents.closed(tenant, "a2", "I live in York.", "t2", minute(50), minute(90));
    documents.episode(tenant, "c1", "t1", minute(1), "I live in Leeds.");
    documents.episode(tenant, "c1", "t2", minute(50), "I live in York.");
    documents.write();

    assertThat(find(at(tenant, minute(10)), "where does one live"))
        .extracting(Hit::text)
        .containsOnly("I live in Leeds.");
    assertThat(find(at(tenant, minute(60)), "who lives in York").getFirst().memoryId())
        .contains("a2");
    assertThat(find(at(tenant, minute(0)), "live")).isEmpty();
  }

  @Test
  void shouldBringTheTurnsAroundAHit() throws IOException {
    String tenant = "search-around";
    for (int turn = 0; turn < 7; turn++) {
      documents.episode(
          tenant, "c1", "t" + turn, minute(turn), turn == 3 ? "My violin broke." : "Talk " + turn);
    }
    documents.episode(tenant, "c2", "t3", minute(3), "Elsewhere.");
    documents.memory(tenant, "n1", Status.ACTIVE, "My violin broke.", "t3");
    documents.write();

    assertThat(search.find(new Question(Scope.of(tenant), "violin", List.of(), 2, 2)))
        .hasSize(2)
        .allSatisfy(
            hit ->
                assertThat(hit.neighbours())
                    .extracting(said -> said.place())
                    .containsExactly(
                        new Place("c1", "t1"),
                        new Place("c1", "t2"),
                        new Place("c1", "t4"),
                        new Place("c1", "t5")));
  }

  @Test
  void shouldGiveTheSameAnswerTwice() throws IOException {
    String tenant = "search-same";
    Random random = new Random(3);
    for (int turn = 0; turn < 150; turn++) {
      documents.episode(tenant, "c" + turn % 5, "t" + turn, minute(turn % 7), words(random));
      documents.memory(tenant, "r" + turn, Status.ACTIVE, words(random), "t" + turn);
    }
    documents.write();

    for (String word : WORDS) {
      assertThat(find(Scope.of(tenant), word)).isEqualTo(find(Scope.of(tenant), word));
    }
  }

  private List<Hit> find(Scope scope, String text) throws IOException {
    return search.find(new Question(scope, text, List.of(), 30, 0));
  }

  private static Scope with(Set<Status> statuses) {
    return new Scope(
        TENANT, Optional.empty(), Optional.empty(), Set.of(), Set.of(), statuses, Optional.empty());
  }

  private static Scope only(String tenant, Set<MemoryType> types, Set<String> slots) {
    return new Scope(
        tenant, Optional.empty(), Optional.empty(), types, slots, Set.of(), Optional.empty());
  }

  private static Scope at(String tenant, Instant at) {
    return new Scope(
        tenant, Optional.empty(), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.of(at));
  }

  private static String words(Random random) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      some.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", some);
  }
}
