package dev.palimpsest.app.command;

import dev.palimpsest.app.history.History;
import dev.palimpsest.app.history.PreviewHistory;
import dev.palimpsest.app.history.TopicHistory;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where a person's history is: the running pipeline, or a preview. */
public final class HistoryOption {
  @Option(
      names = "--in",
      paramLabel = "DIR",
      description =
          "A folder that `palimpsest preview --out` wrote; default: the pipeline's topics.")
  private Optional<Path> folder;

  @Mixin private SettingsOption settings;

  /**
   * @throws dev.palimpsest.app.UserException if there is no such folder, or no pipeline is known
   */
  History open() {
    return folder
        .<History>map(PreviewHistory::new)
        .orElseGet(() -> new TopicHistory(settings.read()));
  }
}
