package dev.palimpsest.app.command;

import dev.palimpsest.app.PolicyFile;
import dev.palimpsest.app.PolicyWriter;
import dev.palimpsest.redact.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "policy",
    description = "Says how tenants' personal data is treated.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = PolicyCommand.Apply.class)
public final class PolicyCommand {

  @Command(
      name = "apply",
      description =
          "Writes the policies of a file to the running pipeline; they take effect without a restart.")
  static final class Apply implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "YAML; see the README for an example.")
    private Path file;

    @Option(names = "--dry-run", description = "Read and print the file alone.")
    private boolean dryRun;

    @Mixin private SettingsOption settings;

    @Override
    public Integer call() {
      List<Policy> policies = PolicyFile.read(file);
      policies.forEach(
          policy ->
              System.out.printf(
                  "%s version %d: %s, packs %s, %s%n",
                  policy.tenant(),
                  policy.version(),
                  policy.served() ? "served" : "not served",
                  policy.detection().packs(),
                  policy.treatment()));
      if (!dryRun) {
        int partitions = PolicyWriter.write(policies, settings.read());
        System.out.printf("written to %d partitions%n", partitions);
      }
      return 0;
    }
  }
}
