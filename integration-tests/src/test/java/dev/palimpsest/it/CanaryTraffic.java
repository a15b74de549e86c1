package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.it.canary.BrokenRecords;
import dev.palimpsest.it.canary.Canaries;
import dev.palimpsest.it.canary.Conversations;
import dev.palimpsest.it.canary.Transcript;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.streams.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends canaries by every way in, and kills redaction while they are on their way. */
final class CanaryTraffic {
  /** Everything of it must be gone. */
  static final String TENANT = "canary";

  /** Its policy keeps addresses. */
  static final String KEPT_TENANT = "kept";

  private static final Duration GENEROUS = Duration.ofMinutes(4);

  private final RunningPipeline pipeline;
  private final Canaries canaries = new Canaries(TENANT, new Random(17));
  private final Canaries kept = new Canaries(KEPT_TENANT, new Random(23));
  private int goodTurns;

  CanaryTraffic(RunningPipeline pipeline) {
    this.pipeline = pipeline;
  }

  Canaries canaries() {
    return canaries;
  }

  Canaries kept() {
    return kept;
  }

  /** Turns of the tenant that nothing refuses, each revision once. */
  int goodTurns() {
    return goodTurns;
  }

  /** Returns once all of it has arrived wherever it goes. */
  void send() throws IOException, InterruptedException {
    applyPolicy();
    Conversations conversations = new Conversations(TENANT, canaries);
    Conversations keptConversations = new Conversations(KEPT_TENANT, kept);
    ChildProcess redaction = pipeline.application(Application.REDACTION);
    try (TurnProducer producer = new TurnProducer(pipeline.settings());
        Flow flow = new Flow(pipeline.settings())) {
      send(producer, conversations.plain());
      awaitTaken(flow);
      redaction.kill();
      send(producer, conversations.wrapped());
      sendBroken();
      redaction.restart();
      send(producer, conversations.split());
      keptConversations.plain().forEach(producer::send);
      keptConversations.wrapped().forEach(producer::send);
      producer.flush();
      ingest();
      pipeline.awaitProcessed(flow);
      pipeline.awaitIndexed();
    }
    ask();
  }

  private void applyPolicy() throws IOException, InterruptedException {
    Path policy = pipeline.servers().data().resolve("kept.yaml");
    Files.writeString(
        policy,
        """
        policies:
          - tenant: %s
            version: 1
            actions: {EMAIL_ADDRESS: KEEP}
        """
            .formatted(KEPT_TENANT));
    assertThat(pipeline.command("policy", "apply", policy.toString())).isZero();
  }

  private void send(TurnProducer producer, List<Turn> turns) {
    turns.forEach(producer::send);
    producer.flush();
    goodTurns += turns.size();
  }

  /** Returns while redaction is at work. */
  private static void awaitTaken(Flow flow) {
    Set<String> taken = new HashSet<>();
    await()
        .atMost(GENEROUS)
        .until(
            () -> {
              flow.poll(turn -> taken.add(turn.getTenant()), operation -> {});
              return taken.contains(TENANT);
            });
  }

  private void sendBroken() {
    Properties properties = Connections.kafka(pipeline.settings().kafka());
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4_000_000);
    String registry = pipeline.settings().registry().url();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      new BrokenRecords(TENANT, canaries, registry).all().forEach(producer::send);
    }
    goodTurns += 1;
  }

  private void ingest() throws IOException, InterruptedException {
    Path file = pipeline.servers().data().resolve("canaries.jsonl");
    new Transcript(TENANT, canaries).write(file);
    assertThat(pipeline.command("ingest", "--in", file.toString())).isEqualTo(1);
    goodTurns += 1;
  }

  private void ask() throws IOException, InterruptedException {
    String question = "Is " + canaries.mail("question") + " about squash?";
    assertThat(pipeline.command("search", "--tenant", TENANT, "--query", question)).isZero();
  }
}
