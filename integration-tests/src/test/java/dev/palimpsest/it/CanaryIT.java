package dev.palimpsest.it;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palimpsest.it.canary.Canary;
import dev.palimpsest.it.canary.Finding;
import dev.palimpsest.it.canary.Findings;
import dev.palimpsest.it.canary.Form;
import dev.palimpsest.it.canary.Kind;
import dev.palimpsest.it.canary.Plants;
import dev.palimpsest.retrieve.Index;
import dev.palimpsest.schema.Topic;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Unique values stand wherever a value can stand, redaction is killed on the way, and then all that
 * was written, stored, indexed, shown or logged is searched for them, in every form.
 */
@ExtendWith(ServersExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryIT {
  private CanaryRun run;
  private Findings findings;
  private String memories;
  private String changelog;
  private String episodes;

  @BeforeAll
  void runAndSearch(RunningPipeline pipeline) throws Exception {
    run = new CanaryRun(pipeline);
    findings = run.findings();
    memories = pipeline.live(Index.MEMORIES);
    changelog = pipeline.live(Index.CHANGELOG);
    episodes = pipeline.live(Index.EPISODES);
  }

  @Test
  void shouldFindNoCanaryInAnythingThatIsWrittenStoredShownOrLogged() {
    assertThat(findings.of(CanaryTraffic.TENANT)).isEmpty();
  }

  @Test
  void shouldHaveSearchedPlacesOfEveryKindThatTheCanariesCameBy() {
    assertThat(EnumSet.allOf(Kind.class))
        .allSatisfy(kind -> assertThat(findings.bytesRead(kind)).isPositive());
    assertThat(findings.places(Kind.TOPIC_VALUE))
        .contains(
            Topic.REDACTED.topicName(),
            Topic.TRANSIT.topicName(),
            Topic.VAULT.topicName(),
            Topic.KEYS.topicName(),
            Topic.AUDIT.topicName(),
            Topic.EPISODES.topicName(),
            Topic.CANDIDATES.topicName(),
            Topic.OPERATIONS.topicName(),
            Topic.STATE.topicName(),
            Topic.METRICS.topicName(),
            Topic.REDACTION_DEAD_LETTERS.topicName(),
            "palimpsest-redaction-seen-turns-changelog",
            "palimpsest-redaction-participants-changelog",
            "__transaction_state",
            "__consumer_offsets")
        .doesNotContain(Topic.TURNS.topicName());
    assertThat(run.redactedTurns()).isEqualTo(run.traffic().goodTurns());
    assertThat(run.deadLetters())
        .contains(
            "WRONG_MAGIC_BYTE",
            "BAD_BYTES",
            "INVALID_UTF8",
            "UNKNOWN_SCHEMA_ID",
            "NULL_KEY",
            "NULL_VALUE",
            "KEY_MISMATCH",
            "EMPTY_TEXT",
            "TEXT_TOO_LONG",
            "FAILED",
            "TENANT_NOT_SERVED");
  }

  /** A recognizer that is switched off: what it would have found is found by the search. */
  @Test
  void shouldFindWhatAPolicyKeepsWhereverItIsKept() {
    Set<String> addresses =
        run.traffic().kept().made().stream()
            .filter(canary -> canary.written().contains("@"))
            .map(Canary::id)
            .collect(toSet());
    Set<Finding> found = findings.of(CanaryTraffic.KEPT_TENANT).collect(toSet());

    assertThat(found.stream().map(Finding::canary).collect(toSet())).isEqualTo(addresses);
    assertThat(found.stream().map(finding -> finding.kind() + " " + finding.place()))
        .contains(
            "TOPIC_VALUE " + Topic.REDACTED.topicName(),
            "TOPIC_KEY " + Topic.REDACTED.topicName(),
            "TOPIC_HEADER " + Topic.REDACTED.topicName(),
            "TOPIC_VALUE " + Topic.EPISODES.topicName(),
            "TOPIC_VALUE " + Topic.CANDIDATES.topicName(),
            "TOPIC_VALUE " + Topic.OPERATIONS.topicName(),
            "TOPIC_VALUE " + Topic.STATE.topicName(),
            "INDEX_SOURCE " + episodes,
            "INDEX_TERM " + episodes,
            "INDEX_SEARCH " + episodes,
            "INDEX_SOURCE " + memories,
            "INDEX_SOURCE " + changelog);
    assertThat(found.stream().map(Finding::kind))
        .contains(Kind.STORE, Kind.STORE_FILE)
        .doesNotContain(
            Kind.LOG, Kind.METRIC, Kind.HEALTH, Kind.THREAD, Kind.TEMPORARY_FILE, Kind.REGISTRY);
  }

  /** A search that overlooks a kind of place, or a form, proves nothing. */
  @Test
  void shouldReportEveryPlantedLeak() {
    assertThat(findings.of(Plants.NAME).collect(toSet())).containsAll(run.planted());
    assertThat(run.planted().stream().map(Finding::kind).collect(toSet()))
        .containsExactlyInAnyOrder(Kind.values());
    assertThat(run.planted().stream().map(Finding::form).collect(toSet()))
        .containsAll(Arrays.asList(Form.values()));
  }
}
