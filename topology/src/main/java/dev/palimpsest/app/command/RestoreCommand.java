package dev.palimpsest.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.app.Restoration;
import dev.palimpsest.app.SubjectNames;
import dev.palimpsest.app.lines.Json;
import dev.palimpsest.app.settings.RedactionKeys;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.vault.Restorer.Restored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "restore",
    description = "Puts a subject's values back into redacted text, and writes an audit event.",
    footer = {
      "",
      "Needs the redaction keys, and a role that the tenant's policy lets restore.",
      "The text goes to --out or to standard output, the tally to standard error."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "Whose text.")
  private String tenant;

  @Option(
      names = "--subject",
      required = true,
      paramLabel = "USER",
      description = "The user whose values are restored, by id or by the token of the id.")
  private String subject;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "Text of any form that holds tokens.")
  private Path in;

  @Option(names = "--out", paramLabel = "FILE", description = "Default: standard output.")
  private Optional<Path> out;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "As the policy names it; shipped: support (PL2), privacy-officer (PL2, PL3).")
  private String role;

  @Option(
      names = "--output",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  private OutputFormat output;

  @Mixin private SettingsOption settings;

  @Override
  public Integer call() throws IOException {
    Settings read = settings.read();
    Keys keys = RedactionKeys.read(read.redaction());
    String text = Files.readString(in);
    Restored restored =
        new Restoration(read, keys, tenant, SubjectNames.of(keys, tenant, subject), role)
            .restore(text);
    String result =
        switch (output) {
          case text -> restored.text();
          case json -> Json.line(json(restored)) + "\n";
        };
    if (out.isPresent()) {
      Files.writeString(out.get(), result);
    } else {
      System.out.print(result);
    }
    System.err.printf(
        "restored %d values; %d tokens of this subject withheld from role %s%n",
        restored.counts().values().stream().mapToInt(Integer::intValue).sum(),
        restored.withheld().size(),
        role);
    return 0;
  }

  private static ObjectNode json(Restored restored) {
    ObjectNode json = Json.MAPPER.createObjectNode().put("text", restored.text());
    ObjectNode counts = json.putObject("counts");
    restored.counts().forEach((type, count) -> counts.put(type.name(), count));
    restored.withheld().forEach(json.putArray("withheld")::add);
    return json;
  }
}
