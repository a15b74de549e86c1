package dev.palimpsest.app.command;

import dev.palimpsest.app.TopicAdmin;
import dev.palimpsest.app.TopicAdmin.Step;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "topics",
    description = "Creates and checks the topics.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = TopicsCommand.Apply.class)
public final class TopicsCommand {

  @Command(
      name = "apply",
      description =
          "Prints what is to be done to topics and schemas, then does it. Deletes nothing.")
  static final class Apply implements Callable<Integer> {
    @Mixin private SettingsOption settings;

    @Option(names = "--dry-run", description = "Print the plan alone.")
    private boolean dryRun;

    @Override
    public Integer call() {
      try (TopicAdmin admin = new TopicAdmin(settings.read())) {
        List<Step> steps = admin.plan();
        steps.forEach(step -> System.out.println(line(step)));
        if (!dryRun) {
          admin.apply(steps);
          System.out.println("done; schemas registered, FULL_TRANSITIVE");
        }
        return 0;
      }
    }

    private static String line(Step step) {
      String what =
          switch (step) {
            case Step.Create create ->
                "create  " + create.partitions() + " partitions  " + text(create.config());
            case Step.Alter alter -> "alter   " + text(alter.config());
            case Step.Keep keep -> "keep";
            case Step.Conflict conflict ->
                "CONFLICT has "
                    + conflict.partitions()
                    + " partitions, set are "
                    + conflict.wanted();
          };
      return String.format("%-32s %s", step.topic().topicName(), what);
    }

    private static String text(Map<String, String> config) {
      return config.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(Map.Entry::toString)
          .collect(Collectors.joining("  "));
    }
  }
}
