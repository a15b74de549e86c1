package dev.palimpsest.it;

import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.it.canary.Canary;
import dev.palimpsest.it.canary.Finding;
import dev.palimpsest.it.canary.Findings;
import dev.palimpsest.it.canary.Plants;
import dev.palimpsest.it.canary.Sweep;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.Application;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.management.remote.JMXServiceURL;
import org.apache.avro.specific.SpecificRecord;

/** One run of canaries through the pipeline, and the search behind it. */
final class CanaryRun {
  private final RunningPipeline pipeline;
  private final CanaryTraffic traffic;
  private final Findings findings;
  private final Set<Finding> planted;

  CanaryRun(RunningPipeline pipeline) throws Exception {
    this.pipeline = pipeline;
    traffic = new CanaryTraffic(pipeline);
    traffic.send();
    Sweep sweep = sweep();
    try (Plants plants = new Plants()) {
      plants.plant(sweep);
      List<Canary> all = new ArrayList<>(traffic.canaries().made());
      all.addAll(traffic.kept().made());
      all.addAll(plants.canaries());
      findings = new Findings(all);
      sweep.running(findings, all);
      plants.read(findings);
      stopped(() -> sweep.atRest(findings));
      planted = plants.expected();
    }
  }

  Findings findings() {
    return findings;
  }

  CanaryTraffic traffic() {
    return traffic;
  }

  Set<Finding> planted() {
    return planted;
  }

  long redactedTurns() {
    List<String> turns = new ArrayList<>();
    read(Topic.REDACTED, RedactedTurn.class, turn -> turns.add(turn.getTenant()));
    return turns.stream().filter(CanaryTraffic.TENANT::equals).count();
  }

  Set<String> deadLetters() {
    Set<String> codes = new HashSet<>();
    read(Topic.REDACTION_DEAD_LETTERS, DeadLetter.class, letter -> codes.add(letter.getCode()));
    return codes;
  }

  private <V extends SpecificRecord> void read(Topic topic, Class<V> type, Consumer<V> reader) {
    try (TopicFeed<V> feed = TopicFeed.of(pipeline.settings(), topic, type)) {
      while (!feed.caughtUp()) {
        feed.poll(record -> reader.accept(record.value()));
      }
    }
  }

  private Sweep sweep() throws IOException {
    Map<String, String> shown = new HashMap<>();
    Map<String, JMXServiceURL> beans = new HashMap<>();
    for (Application application : Application.values()) {
      shown.put(application.label(), pipeline.application(application).spec().url() + "/health");
      beans.put(application.label(), pipeline.glass(application).beans());
    }
    String connect = pipeline.servers().endpoints().connectUrl();
    shown.put("connect", connect + "/connectors?expand=info&expand=status");
    return new Sweep(pipeline.settings(), pipeline.servers().data(), shown, beans);
  }

  /** What must be done while the applications do not run. */
  private interface Step {
    void run() throws Exception;
  }

  private void stopped(Step step) throws Exception {
    try {
      together(ChildProcess::stop);
      step.run();
    } finally {
      together(ChildProcess::restart);
    }
  }

  private void together(Consumer<ChildProcess> action) {
    CompletableFuture<?>[] all =
        Arrays.stream(Application.values())
            .map(pipeline::application)
            .map(process -> CompletableFuture.runAsync(() -> action.accept(process)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(all).join();
  }
}
