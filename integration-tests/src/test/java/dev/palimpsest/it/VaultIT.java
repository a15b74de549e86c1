package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.app.Vault;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.schema.AuditEvent;
import dev.palimpsest.schema.AuditedEvent;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values through the vault of a running pipeline: restored for a role, refused, and forgotten. */
@ExtendWith(ServersExtension.class)
class VaultIT {
  private static final String TENANT = "vaulted";
  private static final String TEXT = "Mail dana.reyes@example.com, or pay 4111 1111 1111 1111.";

  @Test
  void shouldRestoreForARoleUntilTheSubjectIsForgotten(RunningPipeline pipeline)
      throws IOException {
    Path redacted = pipeline.servers().data().resolve("redacted.txt");
    Path restored = pipeline.servers().data().resolve("restored.txt");
    send(pipeline);
    Files.writeString(redacted, redacted(pipeline));
    Vault vault = new Vault(pipeline.settings(), TENANT, "dana");
    await().atMost(Duration.ofMinutes(2)).until(() -> vault.values().size() >= 2);

    assertThat(restore(pipeline, "privacy-officer", redacted, restored)).isZero();
    assertThat(restored).hasContent(TEXT);
    assertThat(restore(pipeline, "support", redacted, restored)).isZero();
    assertThat(Files.readString(restored)).contains("dana.reyes@").doesNotContain("4111");
    assertThat(restore(pipeline, "marketing", redacted, restored)).isNotZero();

    assertThat(
            command(
                "forget", "--tenant", TENANT, "--subject", "dana", "--config", config(pipeline)))
        .isZero();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> vault.key().orElseThrow().getWrapped() == null && vault.values().isEmpty());
    assertThat(restore(pipeline, "privacy-officer", redacted, restored)).isNotZero();

    assertThat(events(pipeline))
        .containsSubsequence(
            AuditedEvent.REDACTED,
            AuditedEvent.RESTORED,
            AuditedEvent.RESTORED,
            AuditedEvent.REFUSED,
            AuditedEvent.FORGOTTEN,
            AuditedEvent.REFUSED);
    assertThat(command("audit", "--tenant", TENANT, "--config", config(pipeline))).isZero();
  }

  private static int restore(RunningPipeline pipeline, String role, Path in, Path out) {
    return command(
        "restore",
        "--tenant",
        TENANT,
        "--subject",
        "dana",
        "--role",
        role,
        "--in",
        in.toString(),
        "--out",
        out.toString(),
        "--config",
        config(pipeline));
  }

  private static int command(String... words) {
    return Palimpsest.commandLine().execute(words);
  }

  private static String config(RunningPipeline pipeline) {
    return pipeline.servers().data().resolve("palimpsest.yaml").toString();
  }

  private static void send(RunningPipeline pipeline) {
    TurnId id = new TurnId(TENANT, "c1", "t1");
    Instant at = Instant.parse("2026-06-01T08:00:00Z");
    try (TurnProducer producer = new TurnProducer(pipeline.settings())) {
      producer.send(new Turn(id, 1, Change.SAID, "dana", Role.USER, "Dana", at, TEXT, Map.of()));
      producer.flush();
    }
  }

  private static String redacted(RunningPipeline pipeline) {
    List<RedactedTurn> turns = new ArrayList<>();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              turns.clear();
              values(pipeline, Topic.REDACTED, RedactedTurn.class).stream()
                  .filter(turn -> turn.getTenant().equals(TENANT))
                  .forEach(turns::add);
              return !turns.isEmpty();
            });
    return turns.getFirst().getText();
  }

  private static List<AuditedEvent> events(RunningPipeline pipeline) {
    return values(pipeline, Topic.AUDIT, AuditEvent.class).stream()
        .filter(event -> event.getTenant().equals(TENANT))
        .map(AuditEvent::getEvent)
        .toList();
  }

  private static <V extends SpecificRecord> List<V> values(
      RunningPipeline pipeline, Topic topic, Class<V> type) {
    List<V> values = new ArrayList<>();
    try (TopicFeed<V> feed = TopicFeed.of(pipeline.settings(), topic, type)) {
      do {
        feed.poll(record -> values.add(record.value()));
      } while (!feed.caughtUp());
    }
    return values;
  }
}
