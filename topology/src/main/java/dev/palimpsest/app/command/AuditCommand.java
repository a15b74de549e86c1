package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.Topic;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "audit",
    description = "Shows what was done with personal values: numbers and names, never a value.")
public final class AuditCommand implements Callable<Integer> {
  @Option(names = "--tenant", paramLabel = "TENANT", description = "Of this tenant alone.")
  private Optional<String> tenant;

  @Option(
      names = "--output",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Mixin private SettingsOption settings;

  @Override
  public Integer call() {
    try (TopicFeed<AuditEvent> feed =
        TopicFeed.of(settings.read(), Topic.AUDIT, AuditEvent.class)) {
      do {
        feed.poll(
            record ->
                Optional.ofNullable(record.value()).filter(this::asked).ifPresent(this::show));
      } while (!feed.caughtUp());
    }
    return 0;
  }

  private boolean asked(AuditEvent event) {
    return tenant.map(event.getTenant()::equals).orElse(true);
  }

  private void show(AuditEvent event) {
    System.out.println(
        switch (output) {
          case text -> text(event);
          case json -> Json.line(json(event));
        });
  }

  private static String text(AuditEvent event) {
    String counts =
        event.getCounts().stream()
            .map(count -> count.getCount() + " " + count.getType() + " " + count.getAction())
            .collect(Collectors.joining(", "));
    return Stream.of(
            event.getAt().toString(),
            event.getTenant(),
            event.getEvent().name(),
            "policy " + event.getPolicyVersion(),
            counts,
            named("subject", event.getSubject()),
            named("role", event.getRole()),
            named("by", event.getOperator()),
            named("because", event.getReason()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  private static String named(String name, String value) {
    return value == null ? "" : name + " " + value;
  }

  private static ObjectNode json(AuditEvent event) {
    ObjectNode json =
        Json.MAPPER
            .createObjectNode()
            .put("at", event.getAt().toString())
            .put("tenant", event.getTenant())
            .put("event", event.getEvent().name())
            .put("policyVersion", event.getPolicyVersion())
            .put("subject", event.getSubject())
            .put("role", event.getRole())
            .put("operator", event.getOperator())
            .put("reason", event.getReason());
    event.getRecognizers().forEach(json.putArray("recognizers")::add);
    ArrayNode counts = json.putArray("counts");
    event
        .getCounts()
        .forEach(
            count ->
                counts
                    .addObject()
                    .put("type", count.getType())
                    .put("action", count.getAction().name())
                    .put("count", count.getCount()));
    return json;
  }
}
