package dev.palimpsest.app;

import dev.palimpsest.app.command.AuditCommand;
import dev.palimpsest.app.command.ChangelogCommand;
import dev.palimpsest.app.command.DatesCommand;
import dev.palimpsest.app.command.DetectCommand;
import dev.palimpsest.app.command.ExplainCommand;
import dev.palimpsest.app.command.ForgetCommand;
import dev.palimpsest.app.command.IndexCommand;
import dev.palimpsest.app.command.IngestCommand;
import dev.palimpsest.app.command.MemoriesCommand;
import dev.palimpsest.app.command.PolicyCommand;
import dev.palimpsest.app.command.PreviewCommand;
import dev.palimpsest.app.command.ProfileCommand;
import dev.palimpsest.app.command.RestoreCommand;
import dev.palimpsest.app.command.RunCommand;
import dev.palimpsest.app.command.SearchCommand;
import dev.palimpsest.app.command.TopicsCommand;
import dev.palimpsest.app.command.TopologyCommand;
import dev.palimpsest.app.command.TypesCommand;
import dev.palimpsest.app.command.VerifyCommand;
import java.util.ServiceLoader;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the command line. */
@Command(
    name = "palimpsest",
    mixinStandardHelpOptions = true,
    version = "palimpsest 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Streaming memory for chat platforms: transcripts in; governed, current, explainable memory out.",
    footer = {"", "Start with `palimpsest demo`. Every command has --help."},
    subcommands = {
      PreviewCommand.class,
      DetectCommand.class,
      DatesCommand.class,
      RunCommand.class,
      IngestCommand.class,
      SearchCommand.class,
      ChangelogCommand.class,
      MemoriesCommand.class,
      ExplainCommand.class,
      ProfileCommand.class,
      VerifyCommand.class,
      PolicyCommand.class,
      RestoreCommand.class,
      ForgetCommand.class,
      AuditCommand.class,
      TypesCommand.class,
      TopicsCommand.class,
      IndexCommand.class,
      TopologyCommand.class
    })
public final class Palimpsest {
  private Palimpsest() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** All commands, ready to execute. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Palimpsest());
    ServiceLoader.load(CommandProvider.class).stream()
        .flatMap(provider -> provider.get().commands().stream())
        .forEach(line::addSubcommand);
    line.getSubcommands().values().forEach(Palimpsest::withHelp);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Palimpsest::explain);
  }

  private static void withHelp(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.getSubcommands().values().forEach(Palimpsest::withHelp);
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult result)
      throws Exception {
    String message =
        switch (failure) {
          case UserException known -> known.getMessage();
          case KafkaException broker ->
              "Kafka does not answer as it should ("
                  + broker.getClass().getSimpleName()
                  + "): check kafka.bootstrapServers, and that the broker and its topics are there";
          default -> throw failure;
        };
    command.getErr().println(command.getColorScheme().errorText("palimpsest: " + message));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
