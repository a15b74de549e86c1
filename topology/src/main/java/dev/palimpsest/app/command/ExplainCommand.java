package dev.palimpsest.app.command;

import dev.palimpsest.app.UserException;
import dev.palimpsest.app.history.History;
import dev.palimpsest.app.history.History.Place;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.RecallLines;
import dev.palimpsest.domain.MemoryId;
import dev.palimpsest.domain.Subject;
import dev.palimpsest.recall.Explanation;
import dev.palimpsest.recall.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "explain",
    description =
        "Shows why a memory is as it is: each operation on it, who decided it, and what was said.",
    footer = {"", "  palimpsest explain --memory 411d32be"})
public final class ExplainCommand implements Callable<Integer> {
  @Option(
      names = "--memory",
      required = true,
      paramLabel = "ID",
      description = "The memory's id, or its beginning as far as no other begins so.")
  private String memory;

  @Option(names = "--tenant", paramLabel = "T", description = "Only a memory of this tenant.")
  private Optional<String> tenant;

  @Option(
      names = "--user",
      paramLabel = "U",
      description = "Only a memory of this user; with --tenant, less has to be read.")
  private Optional<String> user;

  @Option(
      names = "--output",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Mixin private HistoryOption source;

  @Override
  public Integer call() {
    History history = source.open();
    Place found = only(found(history));
    MemoryId id = new MemoryId(found.memoryId());
    Timeline timeline = history.of(found.subject());
    Explanation explained =
        Explanation.of(
                timeline,
                id,
                Instant.now(),
                history.words(found.subject().tenant(), Explanation.places(timeline, id)))
            .orElseThrow(this::none);
    switch (output) {
      case json -> System.out.println(Json.line(RecallLines.explanation(explained)));
      case text -> ExplanationText.lines(explained).forEach(System.out::println);
    }
    return 0;
  }

  private List<Place> found(History history) {
    if (tenant.isPresent() && user.isPresent()) {
      Subject subject = history.subject(tenant.get(), user.get());
      return history.of(subject).operations().stream()
          .map(operation -> operation.after().id().value())
          .filter(id -> id.startsWith(memory))
          .distinct()
          .map(id -> new Place(subject, id))
          .toList();
    }
    return history.find(memory).stream()
        .filter(place -> tenant.map(place.subject().tenant()::equals).orElse(true))
        .filter(
            place ->
                user.map(name -> history.subject(place.subject().tenant(), name).user())
                    .map(place.subject().user()::equals)
                    .orElse(true))
        .toList();
  }

  private Place only(List<Place> found) {
    if (found.isEmpty()) {
      throw none();
    }
    if (found.size() > 1) {
      throw new UserException(
          found.size()
              + " memories have an id that begins with "
              + memory
              + ": give more of it, or --tenant and --user");
    }
    return found.getFirst();
  }

  private UserException none() {
    return new UserException(
        "there is no memory "
            + memory
            + " here: `palimpsest memories --status all` lists those of a person with their ids");
  }
}
