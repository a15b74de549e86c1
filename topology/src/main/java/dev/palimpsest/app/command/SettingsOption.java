package dev.palimpsest.app.command;

import dev.palimpsest.app.UserException;
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

  /**
   * @throws UserException if nothing says where the pipeline is
   */
  public Settings read() {
    Optional<Path> file = config.or(SettingsOption::named).or(SettingsOption::local);
    if (file.isEmpty() && System.getenv().keySet().stream().noneMatch(SettingsReader::names)) {
      throw new UserException(
          "no pipeline is known here: start one with `palimpsest demo --keep`, or name the settings of yours with --config");
    }
    return SettingsReader.read(file, System.getenv());
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
