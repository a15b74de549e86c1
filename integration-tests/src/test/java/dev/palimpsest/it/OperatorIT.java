package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.Questions;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.TurnProducer;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.app.settings.DemoKey;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.encode.SentenceEncoder;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.retrieve.Hit;
import dev.palimpsest.retrieve.Question;
import dev.palimpsest.retrieve.Scope;
import dev.palimpsest.retrieve.Search;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What operators and users do to a running pipeline: apply a policy, search, ask twice for the same
 * topics.
 */
@ExtendWith(ServersExtension.class)
class OperatorIT {

  @Test
  void shouldFindWhatTheTenantSaidAndNothingOfAnother(RunningPipeline pipeline) throws IOException {
    send(pipeline, turn("acme", "find", "nadia", "Nadia", "I keep two alpacas behind the house."));
    send(pipeline, turn("globex", "find", "omar", "Omar", "I keep two alpacas in the city."));
    send(
        pipeline,
        turn("acme", "find", "pavel", "Pavel", "I love talking to Nadia about astronomy."));

    assertThat(search(pipeline, "acme", "alpacas"))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.text()).doesNotContain("city"));
    assertThat(search(pipeline, "globex", "alpacas"))
        .extracting(Hit::text)
        .first()
        .asString()
        .contains("city");
    assertThat(
            search(pipeline, "acme", "What is said about Nadia and astronomy?").getFirst().text())
        .contains("astronomy")
        .doesNotContain("Nadia");
    assertThat(search(pipeline, "umbrella", "alpacas")).isEmpty();
    assertThat(believedAt(pipeline, Instant.EPOCH)).isEmpty();
    assertThat(believedAt(pipeline, Instant.parse("2100-01-01T00:00:00Z"))).isNotEmpty();
  }

  @Test
  void shouldFollowAPolicyFromTheNextTurnOn(RunningPipeline pipeline) throws IOException {
    Path policy = pipeline.servers().data().resolve("policy.yaml");
    Files.writeString(
        policy,
        """
        policies:
          - tenant: umbrella
            version: 7
            actions: {EMAIL_ADDRESS: KEEP}
        """);
    send(pipeline, turn("umbrella", "policy", "rosa", "Rosa", "Before: before@mail.example"));

    assertThat(command("policy", "apply", policy.toString(), "--config", config(pipeline)))
        .isZero();
    send(pipeline, turn("umbrella", "policy", "rosa", "Rosa", "After: after@mail.example"));

    List<RedactedTurn> redacted = redacted(pipeline, "umbrella");
    assertThat(redacted.get(0).getText()).doesNotContain("before@mail.example");
    assertThat(redacted.get(0).getPolicyVersion()).isZero();
    assertThat(redacted.get(1).getText()).isEqualTo("After: after@mail.example");
    assertThat(redacted.get(1).getPolicyVersion()).isEqualTo(7);
  }

  @Test
  void shouldKeepWhatIsThereWhenAppliedAgain(RunningPipeline pipeline) {
    assertThat(command("topics", "apply", "--config", config(pipeline))).isZero();
    assertThat(command("index", "apply", "--config", config(pipeline))).isZero();
    assertThat(
            command("changelog", "--no-follow", "--output", "json", "--config", config(pipeline)))
        .isZero();
  }

  private static int command(String... words) {
    return Palimpsest.commandLine().execute(words);
  }

  private static String config(RunningPipeline pipeline) {
    return pipeline.servers().data().resolve("palimpsest.yaml").toString();
  }

  private static void send(RunningPipeline pipeline, Turn turn) {
    try (TurnProducer producer = new TurnProducer(pipeline.settings());
        Flow flow = new Flow(pipeline.settings())) {
      producer.send(turn);
      producer.flush();
      pipeline.awaitProcessed(flow);
      pipeline.awaitIndexed();
    }
  }

  private static Turn turn(
      String tenant, String conversation, String user, String author, String text) {
    TurnId id = new TurnId(tenant, conversation, user + "-" + Integer.toHexString(text.hashCode()));
    Instant at = Instant.parse("2026-06-01T08:00:00Z");
    return new Turn(id, 1, Change.SAID, user, Role.USER, author, at, text, Map.of());
  }

  private static List<Hit> search(RunningPipeline pipeline, String tenant, String text)
      throws IOException {
    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      return new Search(client, SentenceEncoder.shipped())
          .find(new Questions(DemoKey.keys()).about(Scope.of(tenant), text, 10, 0));
    }
  }

  private static List<Hit> believedAt(RunningPipeline pipeline, Instant at) throws IOException {
    try (var client = Connections.elasticsearch(pipeline.settings().elasticsearch())) {
      Scope scope =
          new Scope(
              "acme",
              Optional.empty(),
              Optional.empty(),
              Set.of(),
              Set.of(),
              Set.of(),
              Optional.of(at));
      return new Search(client, SentenceEncoder.shipped())
          .find(new Question(scope, "alpacas", List.of(), 10, 0));
    }
  }

  private static List<RedactedTurn> redacted(RunningPipeline pipeline, String tenant) {
    List<RedactedTurn> turns = new ArrayList<>();
    try (TopicFeed<RedactedTurn> feed =
        TopicFeed.of(pipeline.settings(), Topic.REDACTED, RedactedTurn.class)) {
      while (!feed.caughtUp()) {
        feed.poll(record -> turns.add(record.value()));
      }
    }
    turns.removeIf(turn -> !turn.getTenant().equals(tenant));
    return turns;
  }
}
