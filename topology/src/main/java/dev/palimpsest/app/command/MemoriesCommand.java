package dev.palimpsest.app.command;

import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.lines.RecallLines;
import dev.palimpsest.domain.Level;
import dev.palimpsest.domain.Memory;
import dev.palimpsest.domain.Status;
import dev.palimpsest.recall.Snapshot;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "memories",
    description = "Lists what is believed about a person, or what was believed at a time.",
    footer = {
      "",
      "  palimpsest memories --tenant acme --user dana",
      "  palimpsest memories --tenant acme --user dana --at 2026-03-03T00:00:00Z --status all",
      "What was said by then counts, and of that, what held then."
    })
public final class MemoriesCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Mixin private PersonOptions person;

  @Option(names = "--at", paramLabel = "TIME", description = "ISO 8601; default: now.")
  private Optional<Instant> at;

  @Option(
      names = "--status",
      split = ",",
      defaultValue = "ACTIVE",
      paramLabel = "STATUS",
      description =
          "ACTIVE, STALE, SUPERSEDED, RETRACTED, EXPIRED, or all (default ${DEFAULT-VALUE}).")
  private List<String> statuses;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "Only of this one of ${COMPLETION-CANDIDATES}.")
  private Optional<Level> level;

  @Option(
      names = "--output",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Set<Status> wanted = wanted();
    Snapshot known = person.read().timeline().atOr(at, Instant.now());
    known.memories().stream()
        .filter(memory -> level.map(memory.level()::equals).orElse(true))
        .filter(memory -> wanted.contains(known.status(memory)))
        .filter(memory -> !known.later(memory) || everything())
        .forEach(memory -> show(known, memory));
    return 0;
  }

  private boolean everything() {
    return statuses.stream().anyMatch(ALL::equalsIgnoreCase);
  }

  private Set<Status> wanted() {
    if (everything()) {
      return EnumSet.allOf(Status.class);
    }
    Set<Status> wanted = EnumSet.noneOf(Status.class);
    statuses.forEach(name -> wanted.add(status(name)));
    return wanted;
  }

  private Status status(String name) {
    return Arrays.stream(Status.values())
        .filter(status -> status.name().equals(name.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "there is no status '"
                        + name
                        + "': give some of "
                        + Arrays.toString(Status.values())
                        + ", with commas between, or all"));
  }

  private void show(Snapshot known, Memory memory) {
    switch (output) {
      case json -> System.out.println(Json.line(RecallLines.memory(memory, known.status(memory))));
      case text -> {
        System.out.println(MemoryText.line(memory, known.status(memory)));
        if (!memory.value().isBlank()) {
          System.out.println("    " + MemoryText.quoted(memory.text()));
        }
        MemoryText.doubt(memory).ifPresent(doubt -> System.out.println("    " + doubt));
        memory
            .overlays()
            .flatMap(known::find)
            .ifPresent(
                lasting ->
                    System.out.println(
                        "    for a while before "
                            + MemoryText.line(lasting, known.status(lasting))));
      }
    }
  }
}
