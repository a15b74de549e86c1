package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Pack;
import dev.palimpsest.redact.Policy;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "types",
    description = "Lists what redaction looks for, and how it is treated unless a policy says so.")
public final class TypesCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Override
  public Integer call() {
    for (EntityType type : EntityType.values()) {
      System.out.println(
          switch (output) {
            case text ->
                "%-26s %s  %-11s from %.2f  %s"
                    .formatted(type, type.level(), action(type), type.threshold(), pack(type));
            case json -> Json.line(json(type));
          });
    }
    return 0;
  }

  private static ObjectNode json(EntityType type) {
    return Json.MAPPER
        .createObjectNode()
        .put("type", type.name())
        .put("level", type.level().name())
        .put("action", action(type))
        .put("threshold", type.threshold())
        .put("pack", pack(type));
  }

  private static String action(EntityType type) {
    return Policy.shipped("").action(type).name();
  }

  private static String pack(EntityType type) {
    return type.pack().map(Pack::name).orElse("always");
  }
}
