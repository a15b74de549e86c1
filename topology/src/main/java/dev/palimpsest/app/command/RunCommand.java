package dev.palimpsest.app.command;

import dev.palimpsest.app.HealthServer;
import dev.palimpsest.app.Pipeline;
import dev.palimpsest.app.ShippedRules;
import dev.palimpsest.app.StreamsProcess;
import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.app.settings.RedactionKeys;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.streams.Application;
import dev.palimpsest.streams.MemoryRules;
import dev.palimpsest.streams.Storage;
import dev.palimpsest.streams.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = "Runs an application until it is stopped.",
    footer = {"", "The topics must exist: `palimpsest topics apply` makes them."})
public final class RunCommand implements Callable<Integer> {
  enum Which {
    redaction,
    memory,
    analytics,
    all
  }

  @Parameters(paramLabel = "APPLICATION", description = "${COMPLETION-CANDIDATES}")
  private Which which;

  @Mixin private SettingsOption settings;

  @Option(
      names = "--trunk",
      paramLabel = "FILE",
      description =
          "Slots to add to the shipped trunk, to override or to drop (topology/docs/trunk.md).")
  private Optional<Path> trunk;

  @Override
  public Integer call() throws InterruptedException {
    Settings read = settings.read();
    Pipeline pipeline =
        new Pipeline(
            read.registry().url(),
            new Serving(read.redaction().tenants().map(Set::copyOf)),
            applications().contains(Application.REDACTION)
                ? redactionKeys(read)
                : RunCommand::noKey,
            rules(read),
            read.streams().generation(),
            Storage.ROCKSDB);
    StreamsProcess process = new StreamsProcess();
    Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close-applications"));
    try (HealthServer health = new HealthServer(read.health(), process)) {
      applications().forEach(application -> process.start(application, pipeline, streams(read)));
      process.awaitEnd();
    }
    return 1;
  }

  private List<Application> applications() {
    return which == Which.all
        ? List.of(Application.values())
        : List.of(Application.valueOf(which.name().toUpperCase(Locale.ROOT)));
  }

  /** Read before anything starts, so that a missing key stops the start. */
  private static Supplier<Keys> redactionKeys(Settings settings) {
    Keys keys = RedactionKeys.read(settings.redaction());
    return () -> keys;
  }

  private MemoryRules rules(Settings settings) {
    return ShippedRules.of(
        TrunkFile.read(trunk),
        Duration.ofSeconds(settings.memory().graceSeconds()),
        Duration.ofSeconds(settings.memory().tickSeconds()));
  }

  private static Keys noKey() {
    throw new IllegalStateException("only redaction holds the key");
  }

  private static StreamsSettings streams(Settings settings) {
    return new StreamsSettings(
        settings.kafka().bootstrapServers(),
        settings.registry().url(),
        settings.streams().instance(),
        Path.of(settings.streams().stateFolder()),
        settings.streams().threads(),
        settings.kafka().client());
  }
}
