package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.UserException;
import dev.palimpsest.app.index.Rebuild;
import dev.palimpsest.app.index.Rebuild.Rebuilt;
import dev.palimpsest.app.index.Rebuild.Step;
import dev.palimpsest.app.lines.Json;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rebuild",
    description =
        "Fills a new version of an index from its topic, and puts the alias on it once they are equal.",
    footer = {
      "",
      "The sink may go on meanwhile: nothing that it writes is lost. The version before is kept",
      "until `palimpsest index drop`. What an interrupted run left, the next one removes; run one",
      "at a time."
    })
final class IndexRebuildCommand implements Callable<Integer> {
  @Mixin private IndexOptions options;

  private Step last;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    Rebuilt rebuilt =
        options.with(
            (settings, client) -> {
              try {
                return new Rebuild(
                        settings, client, options.index(), new ProgressLine(), this::reached)
                    .run();
              } catch (UserException e) {
                throw new UserException(e.getMessage() + standing(), e);
              }
            });
    double seconds = (System.nanoTime() - started) / 100_000_000L / 10.0;
    switch (options.output()) {
      case text -> print(rebuilt, seconds);
      case json -> System.out.println(Json.line(json(rebuilt, seconds)));
    }
    return 0;
  }

  private void reached(Step step, String version) {
    last = step;
    if (options.output() == OutputFormat.text) {
      Terminal.clearProgress();
      System.out.printf("%-9s %s%n", step.name().toLowerCase(Locale.ROOT), version);
    }
  }

  private String standing() {
    return switch (last) {
      case null -> "";
      case CREATED, FILLED, EQUAL -> "; the alias " + options.index().alias() + " is where it was";
      case SWAPPED, COMPLETE ->
          "; the alias "
              + options.index().alias()
              + " is on the new version already, which may lack what came last: run `palimpsest index rebuild` again";
    };
  }

  private static void print(Rebuilt rebuilt, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d records, %,d documents, %,d removed, in %s s%n",
        rebuilt.topic(),
        rebuilt.records(),
        rebuilt.documents(),
        rebuilt.removed(),
        seconds);
    if (!rebuilt.rejected().isEmpty()) {
      System.out.println("records that make no document: " + rebuilt.rejected());
    }
    rebuilt
        .dropped()
        .forEach(version -> System.out.println("dropped   " + version + ", left by another run"));
    rebuilt
        .kept()
        .forEach(
            version ->
                System.out.printf(
                    "kept      %s: `palimpsest index drop %s` deletes it%n", version, version));
  }

  private static ObjectNode json(Rebuilt rebuilt, double seconds) {
    ObjectNode json =
        Json.MAPPER
            .createObjectNode()
            .put("topic", rebuilt.topic())
            .put("version", rebuilt.version())
            .put("records", rebuilt.records())
            .put("documents", rebuilt.documents())
            .put("removed", rebuilt.removed())
            .put("seconds", seconds);
    rebuilt.kept().forEach(json.putArray("kept")::add);
    rebuilt.dropped().forEach(json.putArray("dropped")::add);
    IndexVerifyCommand.counts(json.putObject("rejected"), rebuilt.rejected());
    return json;
  }
}
