package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.index.Difference;
import dev.palimpsest.app.index.IndexCheck;
import dev.palimpsest.app.index.IndexCheck.Verdict;
import dev.palimpsest.app.lines.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    description =
        "Compares an index with its topic, document by document; 0 where they are equal, 1 where not.",
    footer = {
      "",
      "A difference is named by id and revision, never by text:",
      "  missing    the topic leads to it, the index does not hold it",
      "  surplus    the index holds it, the topic does not lead to it or has removed it",
      "  older      the index holds an earlier revision; the sink may be on its way: --wait",
      "  newer      the index holds a later one",
      "  different  the revision is the same, the content is not"
    })
final class IndexVerifyCommand implements Callable<Integer> {
  @Mixin private IndexOptions options;

  @Option(
      names = "--limit",
      defaultValue = "20",
      paramLabel = "N",
      description = "Name at most N differences (default ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--wait",
      defaultValue = "0",
      paramLabel = "SECONDS",
      description = "Look again at what differs until it is equal or time is up.")
  private int wait;

  @Override
  public Integer call() {
    Verdict verdict =
        options.with(
            (settings, client) ->
                new IndexCheck(settings, client, new ProgressLine())
                    .of(options.index(), limit, Duration.ofSeconds(wait)));
    switch (options.output()) {
      case text -> print(verdict);
      case json -> System.out.println(Json.line(json(verdict)));
    }
    return verdict.differences().none() ? 0 : 1;
  }

  private static void print(Verdict verdict) {
    System.out.printf(
        Locale.ROOT,
        "%s  %s: %,d records, %,d documents, %,d removed%n",
        String.join(",", verdict.versions()),
        verdict.topic(),
        verdict.records(),
        verdict.documents(),
        verdict.removed());
    if (!verdict.rejected().isEmpty()) {
      System.out.println("records that make no document: " + verdict.rejected());
    }
    System.out.println(
        verdict.differences().none()
            ? "equal"
            : "different: "
                + verdict.differences().counts().entrySet().stream()
                    .filter(count -> count.getValue() > 0)
                    .map(count -> count.getValue() + " " + name(count.getKey()))
                    .collect(Collectors.joining(", ")));
    verdict.differences().examples().forEach(IndexVerifyCommand::print);
  }

  private static void print(Difference difference) {
    System.out.printf(
        "  %-9s  %s  topic %s, index %s%n",
        name(difference.kind()),
        difference.id(),
        text(difference.topic()),
        text(difference.index()));
  }

  private static String name(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String text(OptionalLong version) {
    if (version.isEmpty()) {
      return "none";
    }
    long known = version.getAsLong();
    String generation =
        Difference.generation(known) == 1 ? "" : "g" + Difference.generation(known) + " ";
    return generation + (Difference.removal(known) ? "removed" : "r" + Difference.revision(known));
  }

  private static ObjectNode json(Verdict verdict) {
    ObjectNode json =
        Json.MAPPER
            .createObjectNode()
            .put("equal", verdict.differences().none())
            .put("topic", verdict.topic())
            .put("records", verdict.records())
            .put("documents", verdict.documents())
            .put("removed", verdict.removed());
    verdict.versions().forEach(json.putArray("versions")::add);
    counts(json.putObject("rejected"), verdict.rejected());
    ObjectNode counts = json.putObject("counts");
    verdict.differences().counts().forEach((kind, count) -> counts.put(name(kind), count));
    ArrayNode examples = json.putArray("differences");
    for (Difference difference : verdict.differences().examples()) {
      ObjectNode example =
          examples
              .addObject()
              .put("difference", name(difference.kind()))
              .put("id", difference.id());
      version(example, "topic", difference.topic());
      version(example, "index", difference.index());
    }
    return json;
  }

  static void counts(ObjectNode object, Map<String, Integer> counts) {
    counts.forEach(object::put);
  }

  private static void version(ObjectNode object, String name, OptionalLong version) {
    version.ifPresent(
        known -> {
          ObjectNode node = object.putObject(name).put("generation", Difference.generation(known));
          if (Difference.removal(known)) {
            node.put("removed", true);
          } else {
            node.put("revision", Difference.revision(known));
          }
        });
  }
}
