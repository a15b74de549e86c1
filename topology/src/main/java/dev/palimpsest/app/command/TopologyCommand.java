package dev.palimpsest.app.command;

import dev.palimpsest.app.Pipeline;
import dev.palimpsest.app.ShippedRules;
import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.streams.Application;
import dev.palimpsest.streams.Storage;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "topology",
    description = "Prints the steps, stores and topics of the applications.")
public final class TopologyCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "APPLICATION",
      description = "redaction, memory or analytics; default: all.")
  private Optional<String> which;

  @Override
  public Integer call() {
    Pipeline pipeline =
        new Pipeline(
            "mock://topology",
            Serving.ANY,
            DemoKey::keys,
            ShippedRules.of(TrunkFile.read(Optional.empty())),
            1,
            Storage.ROCKSDB);
    for (Application application : Application.values()) {
      if (which
          .map(name -> name.toLowerCase(Locale.ROOT).equals(application.label()))
          .orElse(true)) {
        System.out.println("# " + application.id());
        System.out.println(pipeline.topology(application).describe());
      }
    }
    return 0;
  }
}
