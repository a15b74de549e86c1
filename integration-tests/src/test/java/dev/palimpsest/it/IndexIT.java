package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.Questions;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.app.index.Difference;
import dev.palimpsest.app.index.Difference.Kind;
import dev.palimpsest.app.index.IndexCheck;
import dev.palimpsest.app.index.IndexCheck.Verdict;
import dev.palimpsest.app.index.Rebuild;
import dev.palimpsest.app.index.Rebuild.Step;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Status;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.it.IndexedDocuments.Versioned;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexVersions;
import dev.palimpsest.retrieve.Scope;
import dev.palimpsest.retrieve.Search;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An index is compared with its topic and built anew from it, while the pipeline runs. */
@ExtendWith(ServersExtension.class)
class IndexIT {
  private static final String TENANT = "indexed";
  private static final Duration GENEROUS = Duration.ofMinutes(2);

  private static final String SURPLUS = "surplus-of-a-test";

  private static final Scope WHATEVER_ITS_STATUS =
      new Scope(
          TENANT,
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Set.of(),
          Set.of(Status.values()),
          Optional.empty());

  @Test
  void shouldNameWhatDiffersAndBuildItAnew(RunningPipeline pipeline) throws IOException {
    send(pipeline, new History(TENANT, "differ", 3).turns(4, 20));
    assertThat(command(pipeline, "index", "verify", "--wait", "120")).isZero();
    Map<String, Versioned> before = documents(pipeline);
    Iterator<String> ids = before.keySet().iterator();
    String deleted = ids.next();
    String changed = ids.next();
    String newer = ids.next();

    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      client.delete(delete -> delete.index(Index.MEMORIES.alias()).id(deleted));
      Versioned document = before.get(changed);
      write(client, changed, document.version(), withText(document, "Something else."));
      write(client, newer, before.get(newer).version() + 1, withText(before.get(newer), "Newer."));
      write(client, SURPLUS, 1, withText(document, "Nobody said this."));
    }

    Verdict verdict = check(pipeline, Duration.ZERO);
    assertThat(verdict.differences().examples())
        .extracting(Difference::kind, Difference::id)
        .containsExactlyInAnyOrder(
            tuple(Kind.MISSING, deleted),
            tuple(Kind.DIFFERENT, changed),
            tuple(Kind.NEWER, newer),
            tuple(Kind.SURPLUS, SURPLUS));
    assertThat(command(pipeline, "index", "verify", "--output", "json")).isOne();

    String old = live(pipeline);
    assertThat(command(pipeline, "index", "rebuild", "--output", "json")).isZero();
    assertThat(command(pipeline, "index", "verify")).isZero();
    assertThat(documents(pipeline)).isEqualTo(before);
    assertThat(live(pipeline)).isNotEqualTo(old);
    assertThat(versions(pipeline)).contains(old, live(pipeline));
    assertThat(found(pipeline, before.get(changed).source().path("text").asText()))
        .contains(changed);

    assertThat(command(pipeline, "index", "drop", live(pipeline))).isOne();
    assertThat(command(pipeline, "index", "drop", old)).isZero();
    assertThat(versions(pipeline)).contains(live(pipeline)).doesNotContain(old);
  }

  @Test
  void shouldLoseNothingThatComesDuringARebuild(RunningPipeline pipeline) throws IOException {
    List<Turn> turns = new History(TENANT, "during", 5).turns(6, 20);
    int part = turns.size() / 4;
    Set<String> beforeTheSwap = new HashSet<>();
    send(pipeline, turns.subList(0, part));

    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch());
        TurnProducer producer = new TurnProducer(pipeline.settings())) {
      rebuild(
          pipeline,
          client,
          (step, version) -> {
            switch (step) {
              case CREATED -> produce(producer, turns.subList(part, 2 * part));
              case EQUAL -> {
                send(pipeline, turns.subList(2 * part, 3 * part));
                assertThat(check(pipeline, GENEROUS).differences().examples()).isEmpty();
                beforeTheSwap.addAll(written(pipeline));
              }
              case SWAPPED -> produce(producer, turns.subList(3 * part, turns.size()));
              case FILLED, COMPLETE -> {}
            }
          });
      client.indices().refresh(refresh -> refresh.index(Index.MEMORIES.alias()));
    }
    assertThat(written(pipeline)).containsAll(beforeTheSwap);

    Set<String> users = Set.copyOf(turns.stream().map(Turn::user).toList());
    send(pipeline, List.of());
    assertThat(check(pipeline, GENEROUS).differences().examples()).isEmpty();
    PureFold fold = new PureFold();
    turns.forEach(fold::take);
    assertThat(documents(pipeline).values())
        .filteredOn(document -> document.source().path("level").asText().equals("FACT"))
        .filteredOn(document -> users.contains(document.source().path("user").asText()))
        .hasSize(fold.memories().size());
  }

  @Test
  void shouldKeepWhatWasRemovedRemoved(RunningPipeline pipeline)
      throws IOException, ExecutionException, InterruptedException {
    send(pipeline, new History(TENANT, "remove", 11).turns(1, 20));
    ConsumerRecord<String, MemoryState> removed = aMemoryOf(pipeline, "remove-0");
    String id = removed.value().getMemory().getMemoryId();
    remove(pipeline, removed);
    assertThat(check(pipeline, GENEROUS).differences().examples()).isEmpty();
    Versioned stub = documents(pipeline).get(id);
    assertThat(stub.source().path("status").asText()).isEqualTo("ERASED");

    assertThat(command(pipeline, "index", "rebuild")).isZero();

    assertThat(documents(pipeline)).containsEntry(id, stub);
    assertThat(stub.source().has("text")).isFalse();
    assertThat(found(pipeline, removed.value().getMemory().getText())).doesNotContain(id);
    assertThat(check(pipeline, Duration.ZERO).removed()).isPositive();

    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      ObjectNode revived = stub.source().deepCopy();
      write(client, id, stub.version(), revived.put("text", "Back again."));
    }
    assertThat(check(pipeline, Duration.ZERO).differences().examples())
        .extracting(Difference::kind, Difference::id)
        .containsExactly(tuple(Kind.SURPLUS, id));
    assertThat(command(pipeline, "index", "rebuild")).isZero();
    assertThat(documents(pipeline)).containsEntry(id, stub);
  }

  @Test
  void shouldLeaveTheAliasWhereItWasWhenInterrupted(RunningPipeline pipeline) throws IOException {
    send(pipeline, new History(TENANT, "interrupt", 13).turns(1, 10));
    assertThat(check(pipeline, GENEROUS).differences().examples()).isEmpty();
    String before = live(pipeline);
    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      IndexVersions versions = new IndexVersions(client, Index.MEMORIES);

      for (Step step : List.of(Step.CREATED, Step.FILLED, Step.EQUAL)) {
        interrupt(pipeline, client, step);
        assertThat(live(pipeline)).isEqualTo(before);
        assertThat(versions.unfinished()).hasSize(1).doesNotContain(before);
      }
      assertThat(check(pipeline, GENEROUS).differences().examples()).isEmpty();

      interrupt(pipeline, client, Step.SWAPPED);
      assertThat(versions.unfinished()).containsExactly(live(pipeline));
      assertThat(versions.all()).hasSize(countOfKept(before, pipeline));

      assertThat(command(pipeline, "index", "rebuild")).isZero();
      assertThat(versions.unfinished()).isEmpty();
    }
    assertThat(live(pipeline)).isNotEqualTo(before);
    assertThat(command(pipeline, "index", "verify")).isZero();
  }

  @Test
  void shouldRebuildTheOtherIndicesToo(RunningPipeline pipeline) throws IOException {
    send(pipeline, new History(TENANT, "others", 17).turns(1, 10));
    for (String index : List.of("episodes", "changelog")) {
      assertThat(command(pipeline, "index", "verify", "--index", index, "--wait", "120")).isZero();
      assertThat(command(pipeline, "index", "rebuild", "--index", index)).isZero();
      assertThat(command(pipeline, "index", "verify", "--index", index, "--wait", "120")).isZero();
    }
  }

  @Test
  void shouldRefuseToRebuildWithoutATemplate(RunningPipeline pipeline) throws IOException {
    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      client.indices().deleteIndexTemplate(delete -> delete.name("palimpsest-memories"));

      assertThatThrownBy(() -> rebuild(pipeline, client, (step, version) -> {}))
          .hasMessageContaining("palimpsest index apply");
    }
    assertThat(command(pipeline, "index", "apply")).isZero();
  }

  private static int countOfKept(String before, RunningPipeline pipeline) throws IOException {
    Set<String> kept = versions(pipeline);
    assertThat(kept).contains(before, live(pipeline));
    return kept.size();
  }

  private static void interrupt(RunningPipeline pipeline, ElasticsearchClient client, Step at) {
    assertThatThrownBy(
            () ->
                rebuild(
                    pipeline,
                    client,
                    (step, version) -> {
                      if (step == at) {
                        throw new IllegalStateException("interrupted");
                      }
                    }))
        .hasMessage("interrupted");
  }

  private static void rebuild(
      RunningPipeline pipeline, ElasticsearchClient client, Rebuild.Watcher watcher)
      throws IOException {
    new Rebuild(pipeline.settings(), client, Index.MEMORIES, (what, done, total) -> {}, watcher)
        .run();
  }

  private static Verdict check(RunningPipeline pipeline, Duration patience) {
    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      return new IndexCheck(pipeline.settings(), client, (what, done, total) -> {})
          .of(Index.MEMORIES, 20, patience);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int command(RunningPipeline pipeline, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--config");
    all.add(pipeline.servers().data().resolve("palimpsest.yaml").toString());
    return Palimpsest.commandLine().execute(all.toArray(String[]::new));
  }

  private static void produce(TurnProducer producer, List<Turn> turns) {
    turns.forEach(producer::send);
    producer.flush();
  }

  /** Sends turns, and returns once the indices hold what they lead to. */
  private static void send(RunningPipeline pipeline, List<Turn> turns) {
    try (TurnProducer producer = new TurnProducer(pipeline.settings());
        Flow flow = new Flow(pipeline.settings())) {
      produce(producer, turns);
      pipeline.awaitProcessed(flow);
      pipeline.awaitIndexed();
    }
  }

  private static Map<String, Versioned> documents(RunningPipeline pipeline) throws IOException {
    return new TreeMap<>(IndexedDocuments.of(pipeline.settings(), Index.MEMORIES, TENANT));
  }

  private static Set<String> written(RunningPipeline pipeline) {
    try {
      return documents(pipeline).keySet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode withText(Versioned document, String text) {
    return document.source().<ObjectNode>deepCopy().put("text", text);
  }

  private static void write(
      ElasticsearchClient client, String id, long version, ObjectNode document) throws IOException {
    client.index(
        index ->
            index
                .index(Index.MEMORIES.alias())
                .id(id)
                .version(version)
                .versionType(VersionType.ExternalGte)
                .refresh(Refresh.True)
                .document(document));
  }

  private static String live(RunningPipeline pipeline) throws IOException {
    return pipeline.live(Index.MEMORIES);
  }

  private static Set<String> versions(RunningPipeline pipeline) throws IOException {
    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      return new IndexVersions(client, Index.MEMORIES).all();
    }
  }

  private static List<String> found(RunningPipeline pipeline, String words) throws IOException {
    Settings settings = pipeline.settings();
    try (var client = Connections.elasticsearch(settings.elasticsearch())) {
      return new Search(client, SentenceEncoder.shipped())
          .find(new Questions(DemoKey.keys()).about(WHATEVER_ITS_STATUS, words, 100, 0)).stream()
              .flatMap(hit -> hit.memoryId().stream())
              .toList();
    }
  }

  private static ConsumerRecord<String, MemoryState> aMemoryOf(
      RunningPipeline pipeline, String conversation) {
    List<ConsumerRecord<String, MemoryState>> records = new ArrayList<>();
    try (TopicFeed<MemoryState> feed =
        TopicFeed.of(pipeline.settings(), Topic.STATE, MemoryState.class)) {
      do {
        feed.poll(
            record -> {
              if (record.value() != null
                  && record.value().getMemory().getUser().startsWith(conversation)) {
                records.add(record);
              }
            });
      } while (!feed.caughtUp());
    }
    return records.getLast();
  }

  /** A tombstone, as erasure writes it. */
  private static void remove(RunningPipeline pipeline, ConsumerRecord<String, MemoryState> record)
      throws ExecutionException, InterruptedException {
    try (var producer =
        new KafkaProducer<>(
            Connections.kafka(pipeline.settings().kafka()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.STATE.topicName(), record.partition(), record.key(), (byte[]) null))
          .get();
    }
  }
}
