package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.domain.MemoryType;
import dev.palimpsest.domain.Status;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.encode.SentenceVectors;
import dev.palimpsest.retrieve.Hit;
import dev.palimpsest.retrieve.Hit.Place;
import dev.palimpsest.retrieve.Index;
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
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
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

  private final BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
  private final BulkRequest.Builder clearing = new BulkRequest.Builder();
  private ElasticsearchClient client;
  private Search search;

  @BeforeEach
  void connect(RunningPipeline pipeline) {
    client = Connections.elasticsearch(pipeline.settings().elasticsearch());
    search = new Search(client, vectors);
  }

  @AfterEach
  void clear() throws IOException {
    client.bulk(clearing.build());
    client.close();
  }

  @Test
  void shouldNeverCrossATenant() throws IOException {
    Random random = new Random(7);
    for (String tenant : CRAFTED) {
      for (int turn = 0; turn < 12; turn++) {
        episode(tenant, "c1", "t" + turn, minute(turn), tenant + " says " + words(random));
        memory(
            tenant, tenant + turn, Status.ACTIVE, tenant + " knows " + words(random), "t" + turn);
      }
    }
    write();

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
    memory(TENANT, "s1", Status.ACTIVE, "I play the violin on Tuesdays.", "t1");
    memory(TENANT, "s2", Status.STALE, "I play the violin on Mondays.", "t2");
    memory(TENANT, "s3", Status.SUPERSEDED, "I play the violin in Leeds.", "t3");
    write();

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
    episode(tenant, "c1", "t1", minute(1), "Peanuts make my throat swell.");
    episode(tenant, "c1", "t2", minute(500), "The train was late again.");
    write();

    assertThat(find(Scope.of(tenant), "food allergy").getFirst().text()).contains("Peanuts");
  }

  @Test
  void shouldFilterByTypeAndSlot() throws IOException {
    String tenant = "search-filters";
    memory(tenant, "f1", Status.ACTIVE, "I keep two alpacas.", "t1");
    episode(tenant, "c1", "t1", minute(1), "I keep two alpacas.");
    write();

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
    closed(tenant, "a1", "I live in Leeds.", "t1", minute(1), minute(50));
    closed(tenant, "a2", "I live in York.", "t2", minute(50), minute(90));
    episode(tenant, "c1", "t1", minute(1), "I live in Leeds.");
    episode(tenant, "c1", "t2", minute(50), "I live in York.");
    write();

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
      episode(
          tenant, "c1", "t" + turn, minute(turn), turn == 3 ? "My violin broke." : "Talk " + turn);
    }
    episode(tenant, "c2", "t3", minute(3), "Elsewhere.");
    memory(tenant, "n1", Status.ACTIVE, "My violin broke.", "t3");
    write();

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
      episode(tenant, "c" + turn % 5, "t" + turn, minute(turn % 7), words(random));
      memory(tenant, "r" + turn, Status.ACTIVE, words(random), "t" + turn);
    }
    write();

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

  private static Instant minute(int minute) {
    return START.plusSeconds(minute * 60L);
  }

  private static String words(Random random) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      some.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", some);
  }

  private void episode(String tenant, String conversation, String turn, Instant at, String text) {
    Map<String, Object> document = new HashMap<>();
    document.put("conversation", conversation);
    document.put("turn", turn);
    document.put("change", "SAID");
    document.put("author", "dana");
    document.put("occurredAt", at.toEpochMilli());
    document.put("ingestedAt", at.toEpochMilli());
    add(Index.EPISODES, tenant, tenant + "|" + conversation + "|" + turn, text, document);
  }

  private void memory(String tenant, String id, Status status, String text, String turn) {
    Map<String, Object> document = memory(id, status, turn, START);
    add(Index.MEMORIES, tenant, id, text, document);
  }

  private void closed(
      String tenant, String id, String text, String turn, Instant from, Instant until) {
    Map<String, Object> document = memory(id, Status.SUPERSEDED, turn, from);
    document.put("invalidatedAt", until.toEpochMilli());
    document.put("validTo", until.toEpochMilli());
    add(Index.MEMORIES, tenant, id, text, document);
  }

  private static Map<String, Object> memory(
      String id, Status status, String turn, Instant recordedAt) {
    Map<String, Object> document = new HashMap<>();
    document.put("memoryId", id);
    document.put("status", status.name());
    document.put("type", MemoryType.SEMANTIC.name());
    document.put("level", "FACT");
    document.put("slot", "hobby.music");
    document.put("recordedAt", recordedAt.toEpochMilli());
    document.put("sources", List.of(Map.of("conversation", "c1", "turn", turn)));
    return document;
  }

  private void add(
      Index index, String tenant, String id, String text, Map<String, Object> document) {
    document.put("tenant", tenant);
    document.put("user", "dana");
    document.put("text", text);
    document.put("vector", vectors.of(text));
    document.put("vectorModel", vectors.model());
    bulk.operations(
        operation -> operation.index(put -> put.index(index.alias()).id(id).document(document)));
    // no topic knows these documents, and other tests compare the indices with the topics
    clearing.operations(operation -> operation.delete(gone -> gone.index(index.alias()).id(id)));
  }

  private void write() throws IOException {
    BulkResponse response = client.bulk(bulk.build());
    assertThat(response.errors()).as(response.toString()).isFalse();
  }
}
