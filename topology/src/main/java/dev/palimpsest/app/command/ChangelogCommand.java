package dev.palimpsest.app.command;

import dev.palimpsest.app.OperationText;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.OutputLines;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Topic;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "changelog",
    description =
        "Shows every operation on memory from the beginning, and follows what comes until Ctrl-C.")
public final class ChangelogCommand implements Callable<Integer> {
  @Option(names = "--tenant", paramLabel = "T", description = "Only this tenant's.")
  private Optional<String> tenant;

  @Option(names = "--user", paramLabel = "U", description = "Only this user's.")
  private Optional<String> user;

  @Option(
      names = "--output",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Option(names = "--no-follow", description = "Stop at the end.")
  private boolean stopAtEnd;

  @Mixin private SettingsOption settings;

  @Override
  public Integer call() {
    try (TopicFeed<OperationRecord> feed =
        TopicFeed.of(settings.read(), Topic.OPERATIONS, OperationRecord.class)) {
      do {
        feed.poll(
            record ->
                Optional.ofNullable(record.value()).filter(this::asked).ifPresent(this::show));
      } while (!stopAtEnd || !feed.caughtUp());
    }
    return 0;
  }

  private boolean asked(OperationRecord operation) {
    return tenant.map(operation.getTenant()::equals).orElse(true)
        && user.map(operation.getUser()::equals).orElse(true);
  }

  private void show(OperationRecord operation) {
    System.out.println(
        switch (output) {
          case text -> OperationText.line(operation, Ansi.AUTO);
          case json -> Json.line(OutputLines.operation(operation));
        });
  }
}
