package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.index.Difference;
import dev.palimpsest.app.index.IndexCheck;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.it.canary.Tripwire;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.local.pipeline.LocalPipeline;
import dev.palimpsest.local.servers.ChildProcess;
import dev.palimpsest.local.servers.ProcessSpec;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexVersions;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.streams.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The servers with topics, indices, sink and the three applications, each a process of its own. */
final class RunningPipeline implements AutoCloseable {
  /** No tick during a test: the fold that results are compared with knows no clock. */
  private static final String A_DAY = "86400";

  /** The tenants that redaction is told to serve; a test that counts has one of its own. */
  static final String TENANTS =
      "journey,outage,acme,globex,umbrella,vaulted,canary,kept,chatted,boxed,tabled,indexed";

  private static final Duration GENEROUS = Duration.ofMinutes(4);
  private static final int EXAMPLES = 5;

  private final Servers servers;
  private final Path home;
  private final LocalPipeline pipeline;
  private final Map<Application, ChildProcess> applications = new EnumMap<>(Application.class);
  private final Map<Application, Glass> glasses = new EnumMap<>(Application.class);

  RunningPipeline(Servers servers, Path home) throws IOException {
    this.servers = servers;
    this.home = home;
    try {
      pipeline = new LocalPipeline(servers.endpoints(), home, servers.data());
      pipeline.prepare(servers.seenByConnect());
      for (Application application : Application.values()) {
        applications.put(application, servers.run(spec(application)));
      }
    } catch (IOException | RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private ProcessSpec spec(Application application) throws IOException {
    Glass glass = Glass.over(application.label(), servers.data());
    glasses.put(application, glass);
    ProcessSpec spec =
        pipeline.applications(
            application.label(),
            servers
                .java(Palimpsest.class.getName())
                .withOptions(glass.options())
                .withClassPath(Tripwire.install(servers.data().resolve("tripwire"))));
    Map<String, String> environment = new HashMap<>(spec.environment());
    environment.putAll(glass.environment());
    environment.put("PALIMPSEST_REDACTION_TENANTS", TENANTS);
    environment.put("PALIMPSEST_MEMORY_TICK_SECONDS", A_DAY);
    return new ProcessSpec(
        spec.name(),
        spec.command(),
        environment,
        spec.folder(),
        spec.url(),
        spec.ready(),
        spec.readyWithin());
  }

  Settings settings() {
    return pipeline.settings();
  }

  Servers servers() {
    return servers;
  }

  /** The project's root. */
  Path home() {
    return home;
  }

  ChildProcess application(Application application) {
    return applications.get(application);
  }

  /** What the tests see of a process that an operator would not. */
  Glass glass(Application application) {
    return glasses.get(application);
  }

  /**
   * Runs a command of the command line as a process of its own, with its output in the log folder.
   *
   * @return its exit code
   */
  int command(String... words) throws IOException, InterruptedException {
    return new CommandRun(servers, home).run(words);
  }

  /** Returns once all that is in the log has been worked off. */
  void awaitProcessed(Flow flow) {
    awaitProcessed(flow, operation -> {});
  }

  /** The same, handing over the operations that come. */
  void awaitProcessed(Flow flow, Consumer<OperationRecord> onOperation) {
    awaitProcessed(flow, GENEROUS, onOperation);
  }

  /** The same, for as much as takes longer. */
  void awaitProcessed(Flow flow, Duration atMost, Consumer<OperationRecord> onOperation) {
    await()
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              flow.poll(turn -> {}, onOperation);
              return flow.processed();
            });
  }

  /** Returns once each index holds what its topic leads to, whoever wrote there. */
  void awaitIndexed() {
    await()
        .atMost(GENEROUS)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(differences()).isEmpty());
  }

  private List<Difference> differences() throws IOException {
    List<Difference> differing = new ArrayList<>();
    try (var client = Connections.elasticsearch(settings().elasticsearch())) {
      IndexCheck check = new IndexCheck(settings(), client, (what, done, total) -> {});
      for (Index index : Index.values()) {
        differing.addAll(check.of(index, EXAMPLES, Duration.ZERO).differences().examples());
      }
    }
    return differing;
  }

  /** The version of an index that its alias names. */
  String live(Index index) throws IOException {
    try (var client = Connections.elasticsearch(settings().elasticsearch())) {
      return new IndexVersions(client, index).live().iterator().next();
    }
  }

  @Override
  public void close() {
    servers.close();
  }
}
