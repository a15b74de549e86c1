package dev.palimpsest.app.command;

import dev.palimpsest.app.RecordWriter;
import dev.palimpsest.app.SubjectNames;
import dev.palimpsest.app.settings.RedactionKeys;
import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.domain.Key;
import dev.palimpsest.schema.ErasureRequest;
import dev.palimpsest.schema.Topic;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "forget",
    description = "Has a subject's vault key destroyed: nobody can restore its values again.",
    footer = {"", "Cannot be undone. Memories and episodes keep their tokens."})
public final class ForgetCommand implements Callable<Integer> {
  @Option(names = "--tenant", required = true, paramLabel = "TENANT", description = "Whose user.")
  private String tenant;

  @Option(
      names = "--subject",
      required = true,
      paramLabel = "USER",
      description = "The user, by id or by the token of the id.")
  private String subject;

  @Mixin private SettingsOption settings;

  @Override
  public Integer call() {
    Settings read = settings.read();
    String user = SubjectNames.of(RedactionKeys.read(read.redaction()), tenant, subject);
    RecordWriter.write(
        read,
        Topic.ERASURE_REQUESTS,
        Key.of(tenant, user),
        ErasureRequest.newBuilder()
            .setTenant(tenant)
            .setUser(user)
            .setRequestedAt(Instant.now())
            .setOperator(System.getProperty("user.name"))
            .build());
    System.out.println("requested; `palimpsest audit` shows FORGOTTEN once it is done");
    return 0;
  }
}
