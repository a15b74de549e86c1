package dev.palimpsest.app.command;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.app.command.PersonOptions.Person;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.RecallLines;
import dev.palimpsest.recall.Profile;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "profile",
    description = {
      "Shows one page about a person: what is believed, branch by branch, and what changed last.",
      "About " + Profile.WORDS + " words; what had no room is counted."
    })
public final class ProfileCommand implements Callable<Integer> {
  @Mixin private PersonOptions person;

  @Option(names = "--at", paramLabel = "TIME", description = "ISO 8601; default: now.")
  private Optional<Instant> at;

  @Option(
      names = "--output",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Override
  public Integer call() {
    Person read = person.read();
    Profile profile =
        Profile.of(
            read.timeline().atOr(at, Instant.now()),
            TrunkFile.read(Optional.empty()),
            Profile.WORDS);
    switch (output) {
      case json -> System.out.println(Json.line(RecallLines.profile(profile)));
      case text -> ProfileText.lines(read.subject(), profile).forEach(System.out::println);
    }
    return 0;
  }
}
