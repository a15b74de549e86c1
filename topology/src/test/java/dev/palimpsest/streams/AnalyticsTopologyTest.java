package dev.palimpsest.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.palimpsest.schema.Measure;
import dev.palimpsest.schema.Operation;
import dev.palimpsest.schema.OperationRecord;
import dev.palimpsest.schema.Reason;
import dev.palimpsest.schema.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyticsTopologyTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TEN = NINE.plus(Duration.ofHours(1));

  @TempDir private Path folder;
  private ApplicationRun analytics;

  @BeforeEach
  void start() {
    analytics =
        new ApplicationRun(
            Application.ANALYTICS, folder, avro -> new AnalyticsTopology(avro).build());
  }

  @AfterEach
  void stop() {
    analytics.close();
  }

  @Test
  void shouldCountByTenantOperationAndHourOfIngestion() {
    take("acme", Operation.ADD, NINE);
    take("acme", Operation.ADD, NINE.plusSeconds(3_599));
    take("acme", Operation.DELETE, NINE.plusSeconds(10));
    take("globex", Operation.ADD, NINE.plusSeconds(20));
    take("acme", Operation.ADD, TEN);

    assertThat(latest().values())
        .extracting(
            Measure::getTenant, Measure::getMeasure, Measure::getWindowStart, Measure::getValue)
        .containsExactlyInAnyOrder(
            tuple("acme", "operations.ADD", NINE, 2L),
            tuple("acme", "operations.DELETE", NINE, 1L),
            tuple("globex", "operations.ADD", NINE, 1L),
            tuple("acme", "operations.ADD", TEN, 1L));
    assertThat(latest().values())
        .allSatisfy(
            measure ->
                assertThat(measure.getWindowEnd())
                    .isEqualTo(measure.getWindowStart().plus(Duration.ofHours(1))));
  }

  @Test
  void shouldKeyMeasuresByTenantAndMeasure() {
    take("ac|me", Operation.STALE, NINE);

    assertThat(analytics.written(Topic.METRICS))
        .extracting(ApplicationRun.Written::key)
        .containsExactly("ac%7Cme|operations.STALE");
    assertThat(latest().values()).extracting(Measure::getTenant).containsExactly("ac|me");
  }

  @Test
  void shouldCountWhatComesADayLateAndNothingLater() {
    take("acme", Operation.ADD, NINE);
    take("acme", Operation.NOOP, NINE.plus(Duration.ofHours(24)));
    take("acme", Operation.ADD, NINE.plusSeconds(1));
    take("acme", Operation.NOOP, NINE.plus(Duration.ofHours(26)));
    take("acme", Operation.ADD, NINE.plusSeconds(2));

    assertThat(latest().get("acme|operations.ADD|" + NINE).getValue()).isEqualTo(2);
  }

  @Test
  void shouldStateHowManySoFarAfterEachOperation() {
    take("acme", Operation.ADD, NINE);
    take("acme", Operation.ADD, NINE);

    assertThat(analytics.values(Topic.METRICS, Measure.class))
        .extracting(Measure::getValue)
        .containsExactly(1L, 2L);
  }

  private Map<String, Measure> latest() {
    Map<String, Measure> latest = new LinkedHashMap<>();
    for (ApplicationRun.Written record : analytics.written(Topic.METRICS)) {
      Measure measure = analytics.value(record, Measure.class);
      latest.put(record.key() + "|" + measure.getWindowStart(), measure);
    }
    return latest;
  }

  private void take(String tenant, Operation op, Instant at) {
    OperationRecord operation =
        OperationRecord.newBuilder()
            .setTenant(tenant)
            .setUser("dana")
            .setMemoryId("m")
            .setRevision(1)
            .setOp(op)
            .setReason(Reason.STATED)
            .setDecidedBy("rule:consolidate:1")
            .setOccurredAt(at)
            .setRecordedAt(at)
            .build();
    analytics.take(Topic.OPERATIONS, tenant + "|dana|m|1", operation, at);
  }
}
