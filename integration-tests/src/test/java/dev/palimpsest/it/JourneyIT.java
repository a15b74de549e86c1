package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.app.history.History.Place;
import dev.palimpsest.app.history.TopicHistory;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.it.IndexedDocuments.Versioned;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.schema.Level;
import dev.palimpsest.schema.MemoryRecord;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.streams.Application;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A transcript walks from the raw topic into Elasticsearch; what arrives is what the pure decisions
 * say.
 */
@ExtendWith(ServersExtension.class)
class JourneyIT {
  private static final String TENANT = "journey";
  private static final int KILLS = 2;

  @Test
  void shouldEqualAPureFoldAlthoughTheMemoryApplicationIsKilledOnTheWay(RunningPipeline pipeline)
      throws IOException {
    List<Turn> turns = new History(TENANT, "journey", 42).turns(20, 40);
    List<OperationRecord> operations = new ArrayList<>();
    try (TurnProducer producer = new TurnProducer(pipeline.settings());
        Flow flow = new Flow(pipeline.settings())) {
      int part = turns.size() / (KILLS + 1);
      send(producer, turns.subList(0, part));
      for (int kill = 1; kill <= KILLS; kill++) {
        awaitMore(flow, operations);
        ChildProcess memory = pipeline.application(Application.MEMORY);
        memory.kill();
        send(
            producer, turns.subList(kill * part, kill == KILLS ? turns.size() : (kill + 1) * part));
        memory.restart();
      }
      await()
          .atMost(Duration.ofMinutes(4))
          .until(
              () -> {
                flow.poll(turn -> {}, operations::add);
                return flow.processed();
              });
      pipeline.awaitIndexed();
    }

    PureFold fold = new PureFold();
    turns.forEach(fold::take);
    assertThat(fold.memories()).isNotEmpty();
    operations.removeIf(operation -> !operation.getTenant().equals(TENANT));
    assertThat(operations.stream().filter(operation -> fact(operation.getAfter())))
        .hasSize((int) fold.operations());
    Map<String, MemoryRecord> published = folded(operations);
    assertThat(published.values().stream().filter(JourneyIT::fact).map(JourneyIT::essence))
        .containsExactlyInAnyOrderElementsOf(
            fold.memories().stream().map(JourneyIT::essence).toList());
    assertIndexed(pipeline, published, operations);
    assertRecalled(pipeline, published);
  }

  /** Scenes and personas sum up what the fold holds. */
  private static boolean fact(MemoryRecord memory) {
    return memory.getLevel() == Level.FACT;
  }

  private static void send(TurnProducer producer, List<Turn> turns) {
    turns.forEach(producer::send);
    producer.flush();
  }

  /** Returns while the application is at work: as soon as it has decided something new. */
  private static void awaitMore(Flow flow, List<OperationRecord> operations) {
    int before = operations.size();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              flow.poll(turn -> {}, operations::add);
              return operations.size() > before;
            });
  }

  /**
   * Folds the changelog, and sees that each revision stands there once and follows the one before.
   */
  private static Map<String, MemoryRecord> folded(List<OperationRecord> operations) {
    Map<String, MemoryRecord> memories = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (OperationRecord operation : operations) {
      assertThat(seen.add(operation.getMemoryId() + ":" + operation.getRevision())).isTrue();
      MemoryRecord before = memories.get(operation.getMemoryId());
      assertThat(operation.getRevision()).isEqualTo(before == null ? 1 : before.getRevision() + 1);
      memories.put(operation.getMemoryId(), operation.getAfter());
    }
    return memories;
  }

  private static void assertIndexed(
      RunningPipeline pipeline,
      Map<String, MemoryRecord> published,
      List<OperationRecord> operations)
      throws IOException {
    Map<String, Versioned> memories =
        IndexedDocuments.of(pipeline.settings(), Index.MEMORIES, TENANT);
    assertThat(memories.keySet()).isEqualTo(published.keySet());
    memories.forEach(
        (id, document) -> {
          MemoryRecord memory = published.get(id);
          assertThat(document.version()).isEqualTo((1L << 32) + memory.getRevision());
          assertThat(document.source().path("status").asText())
              .isEqualTo(memory.getStatus().name());
          assertThat(document.source().path("text").asText()).isEqualTo(memory.getText());
        });
    assertThat(IndexedDocuments.of(pipeline.settings(), Index.CHANGELOG, TENANT).keySet())
        .isEqualTo(
            operations.stream()
                .map(operation -> operation.getMemoryId() + ":" + operation.getRevision())
                .collect(Collectors.toSet()));
  }

  /** What `memories`, `explain`, `profile` and `verify` read of a running pipeline. */
  private static void assertRecalled(
      RunningPipeline pipeline, Map<String, MemoryRecord> published) {
    TopicHistory history = new TopicHistory(pipeline.settings());
    MemoryRecord one =
        published.values().stream().filter(JourneyIT::fact).findFirst().orElseThrow();
    Subject subject = new Subject(TENANT, one.getUser());
    List<Memory> recalled = history.of(subject).latest(Instant.now()).memories();

    assertThat(recalled)
        .extracting(memory -> memory.id().value(), Memory::revision)
        .containsExactlyInAnyOrderElementsOf(
            published.values().stream()
                .filter(memory -> memory.getUser().equals(one.getUser()))
                .map(memory -> tuple(memory.getMemoryId(), memory.getRevision()))
                .toList());
    assertThat(history.find(one.getMemoryId()))
        .containsExactly(new Place(subject, one.getMemoryId()));
    Memory said =
        recalled.stream().filter(memory -> !memory.sources().isEmpty()).findFirst().orElseThrow();
    assertThat(history.words(TENANT, Set.copyOf(said.sources())).keySet())
        .containsAll(said.sources());
  }

  /** All that does not depend on when the turns were taken in. */
  private static List<Object> essence(Memory memory) {
    return List.of(
        memory.subject().user(),
        memory.id().value(),
        memory.revision(),
        memory.status().name(),
        memory.slot(),
        memory.value(),
        memory.text(),
        memory.confidence(),
        memory.validFrom().toString(),
        memory.validTo().toString(),
        memory.supersedes().map(MemoryId::value).toString(),
        memory.supersededBy().map(MemoryId::value).toString(),
        memory.cause().map(MemoryId::value).toString(),
        memory.sources().stream()
            .map(
                source ->
                    List.of(source.turn(), source.turnRevision(), source.start(), source.end()))
            .toList());
  }

  private static List<Object> essence(MemoryRecord memory) {
    return List.of(
        memory.getUser(),
        memory.getMemoryId(),
        memory.getRevision(),
        memory.getStatus().name(),
        memory.getSlot(),
        memory.getValue(),
        memory.getText(),
        memory.getConfidence(),
        Optional.ofNullable(memory.getValidFrom()).toString(),
        Optional.ofNullable(memory.getValidTo()).toString(),
        Optional.ofNullable(memory.getSupersedes()).toString(),
        Optional.ofNullable(memory.getSupersededBy()).toString(),
        Optional.ofNullable(memory.getCause()).toString(),
        memory.getSources().stream()
            .map(
                source ->
                    List.of(
                        source.getTurn(),
                        source.getTurnRevision(),
                        source.getStart(),
                        source.getEnd()))
            .toList());
  }
}
