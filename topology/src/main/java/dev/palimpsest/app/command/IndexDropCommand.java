package dev.palimpsest.app.command;

import dev.palimpsest.app.UserException;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.retrieve.IndexVersions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "drop",
    description = "Deletes a version of an index that its alias no longer names.")
final class IndexDropCommand implements Callable<Integer> {
  @Parameters(paramLabel = "VERSION", description = "As in memories-000001.")
  private String version;

  @Mixin private SettingsOption settings;

  @Override
  public Integer call() {
    Index index =
        Index.ofVersion(version)
            .orElseThrow(
                () ->
                    new UserException(
                        version + " is no version of an index: name one as in memories-000001"));
    return IndexOptions.with(
        settings,
        (read, client) -> {
          IndexVersions versions = new IndexVersions(client, index);
          if (!versions.all().contains(version)) {
            throw new UserException("there is no " + version + "; there are " + versions.all());
          }
          if (versions.live().contains(version)) {
            throw new UserException(
                version
                    + " is what the alias "
                    + index.alias()
                    + " names: rebuild the index first, or drop another version");
          }
          versions.drop(version);
          System.out.println("dropped   " + version);
          return 0;
        });
  }
}
