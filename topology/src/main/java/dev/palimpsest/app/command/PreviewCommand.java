package dev.palimpsest.app.command;

import dev.palimpsest.app.FolderTree;
import dev.palimpsest.app.Pipeline;
import dev.palimpsest.app.PolicyFile;
import dev.palimpsest.app.ShippedRules;
import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.app.preview.InProcessPipeline;
import dev.palimpsest.app.preview.Preview;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.redact.Serving;
import dev.palimpsest.streams.PolicyRecords;
import dev.palimpsest.streams.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "preview",
    description =
        "Runs a transcript through the very same topologies, in this process and without a broker.",
    footer = {
      "",
      "Writes redacted.jsonl, operations.jsonl, memories.jsonl and dead-letters.jsonl. The same input gives the same bytes.",
      "Tokens are made with a public key: do not publish what you preview."
    })
public final class PreviewCommand implements Callable<Integer> {
  private static final String REGISTRY = "mock://preview";
  private static final int EVERY = 100;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "Turns, one JSON object a line.")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the four files go; made if missing.")
  private Path out;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Policies to apply; default: the shipped one for all.")
  private Optional<Path> policy;

  @Option(
      names = "--trunk",
      paramLabel = "FILE",
      description =
          "Slots to add to the shipped trunk, to override or to drop (topology/docs/trunk.md).")
  private Optional<Path> trunk;

  @Override
  public Integer call() throws IOException {
    Pipeline parts =
        new Pipeline(
            REGISTRY,
            Serving.ANY,
            DemoKey::keys,
            ShippedRules.of(TrunkFile.read(trunk)),
            1,
            Storage.MEMORY);
    Path stores = Files.createTempDirectory("palimpsest-preview");
    try (InProcessPipeline pipeline = new InProcessPipeline(parts.topologies(), REGISTRY, stores)) {
      policy.map(PolicyFile::read).stream()
          .flatMap(policies -> policies.stream())
          .map(PolicyRecords::record)
          .forEach(pipeline::apply);
      Preview.Figures figures = new Preview(pipeline, out).run(in, PreviewCommand::show);
      Terminal.clearProgress();
      System.err.printf(
          "%,d turns: %,d redacted, %,d operations, %,d memories, %,d dead letters in %s%n",
          figures.turns(),
          figures.redacted(),
          figures.operations(),
          figures.memories(),
          figures.deadLetters(),
          out);
      return 0;
    } finally {
      FolderTree.delete(stores);
    }
  }

  private static void show(long done) {
    if (done % EVERY == 0) {
      Terminal.progress("%,d turns", done);
    }
  }
}
