package dev.palimpsest.app.command;

import dev.palimpsest.app.TrunkFile;
import dev.palimpsest.app.command.PersonOptions.Person;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.RecallLines;
import dev.palimpsest.encode.SecondReading;
import dev.palimpsest.recall.Premise;
import dev.palimpsest.recall.Verification;
import dev.palimpsest.recall.Verifier;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description =
        "Says whether a premise about a person is supported, outdated, contradicted or unknown.",
    footer = {
      "",
      "  palimpsest verify --tenant acme --user dana \"Dana lives in Leeds\"",
      "  palimpsest verify --tenant acme --user dana \"residence.city = Leeds\"",
      "A value that is named decides by reading; other words are judged against the memories",
      "that share them, and count from a probability of 0.6 on."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Mixin private PersonOptions person;

  @Parameters(
      paramLabel = "PREMISE",
      description = "A sentence about the person, a value, or SLOT = VALUE.")
  private String premise;

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
    Premise redacted =
        Premise.of(premise, person.user())
            .with(words -> read.history().redacted(read.subject().tenant(), words));
    Verifier verifier =
        new Verifier(
            TrunkFile.read(Optional.empty()),
            (earlier, later) -> SecondReading.shipped().of(earlier, later));
    Verification verification = verifier.verify(read.timeline().atOr(at, Instant.now()), redacted);
    switch (output) {
      case json ->
          System.out.println(Json.line(RecallLines.verification(verification, redacted.words())));
      case text -> VerificationText.lines(verification).forEach(System.out::println);
    }
    return 0;
  }
}
