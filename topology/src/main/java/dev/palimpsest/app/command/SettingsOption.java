package dev.palimpsest.app.command;

import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.app.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * The option that names the settings file; without it the file of the local stack counts, where one
 * is up.
 */
public final class SettingsOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Settings; default: $PALIMPSEST_CONFIG, else those of the local stack that `up` or `demo --keep` started.",
        "A variable such as PALIMPSEST_KAFKA_BOOTSTRAP_SERVERS overrides kafka.bootstrapServers."
      })
  private Optional<Path> config;

  public Settings read() {
    return SettingsReader.read(
        config.or(SettingsOption::named).or(SettingsOption::local), System.getenv());
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getenv("PALIMPSEST_CONFIG")).map(Path::of);
  }

  private static Optional<Path> local() {
    return Stream.of(
            Path.of(System.getProperty("palimpsest.home", "."), ".palimpsest", "palimpsest.yaml"))
        .filter(Files::exists)
        .findFirst();
  }
}
