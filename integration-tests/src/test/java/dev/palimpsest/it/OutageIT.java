package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.it.IndexedDocuments.Versioned;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.retrieve.Index;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Elasticsearch goes away and comes back: everything arrives, once. */
@ExtendWith(ServersExtension.class)
class OutageIT {
  private static final String TENANT = "outage";

  private static final Set<String> SUMMARIES = Set.of("scene", "persona");

  @Test
  void shouldDeliverEverythingOnceAfterElasticsearchWasAway(RunningPipeline pipeline)
      throws IOException {
    List<Turn> turns = new History(TENANT, "outage", 7).turns(10, 40);
    try (TurnProducer producer = new TurnProducer(pipeline.settings());
        Flow flow = new Flow(pipeline.settings())) {
      turns.subList(0, turns.size() / 2).forEach(producer::send);
      producer.flush();
      pipeline.servers().loseElasticsearch();
      turns.subList(turns.size() / 2, turns.size()).forEach(producer::send);
      producer.flush();
      pipeline.awaitProcessed(flow);

      pipeline.servers().bringElasticsearchBack();
      pipeline.awaitIndexed();
    }
    PureFold fold = new PureFold();
    turns.forEach(fold::take);
    assertThat(facts(pipeline, Index.MEMORIES)).hasSize(fold.memories().size());
    assertThat(facts(pipeline, Index.CHANGELOG)).hasSize((int) fold.operations());
  }

  /** Scenes and personas sum up what the fold holds. */
  private static List<Versioned> facts(RunningPipeline pipeline, Index index) throws IOException {
    return IndexedDocuments.of(pipeline.settings(), index, TENANT).values().stream()
        .filter(document -> !SUMMARIES.contains(document.source().path("slot").asText()))
        .toList();
  }
}
