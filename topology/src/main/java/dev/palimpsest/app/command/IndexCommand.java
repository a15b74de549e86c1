package dev.palimpsest.app.command;

import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexAdmin;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "index",
    description = "Prepares the indices.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {IndexCommand.Apply.class, IndexCommand.Rebuild.class})
public final class IndexCommand {

  @Command(
      name = "apply",
      description =
          "Puts the index templates, and creates index and alias where they are missing. Deletes nothing.")
  static final class Apply implements Callable<Integer> {
    @Mixin private SettingsOption settings;

    @Override
    public Integer call() throws IOException {
      Settings read = settings.read();
      try (var client = Connections.elasticsearch(read.elasticsearch())) {
        IndexAdmin admin = new IndexAdmin(client);
        for (Index index : Index.values()) {
          System.out.printf("%-18s %s%n", index.alias(), admin.apply(index) ? "created" : "exists");
        }
      }
      return 0;
    }
  }

  @Command(
      name = "rebuild",
      description =
          "Creates the next version of each index and moves its alias there; a mapping is never changed in place. The new index is empty until the connector's offsets are reset and the topics replayed; the old one is kept.")
  static final class Rebuild implements Callable<Integer> {
    @Mixin private SettingsOption settings;

    @Override
    public Integer call() throws IOException {
      try (var client = Connections.elasticsearch(settings.read().elasticsearch())) {
        IndexAdmin admin = new IndexAdmin(client);
        for (Index index : Index.values()) {
          System.out.printf("%-18s %s%n", index.alias(), admin.rebuild(index));
        }
      }
      System.out.println(
          "Now replay: PUT …/stop, DELETE …/offsets, PUT …/resume on the sink connector.");
      return 0;
    }
  }
}
