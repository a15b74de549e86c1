package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.retrieve.Index;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Elasticsearch goes away and comes back: everything arrives, once. */
@ExtendWith(ServersExtension.class)
class OutageIT {
  private static final String TENANT = "outage";

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
      pipeline.awaitIndexed(flow);
    }
    PureFold fold = new PureFold();
    turns.forEach(fold::take);
    assertThat(IndexedDocuments.of(pipeline.settings(), Index.MEMORIES, TENANT))
        .hasSize(fold.memories().size());
    assertThat(IndexedDocuments.of(pipeline.settings(), Index.CHANGELOG, TENANT))
        .hasSize((int) fold.operations());
  }
}
