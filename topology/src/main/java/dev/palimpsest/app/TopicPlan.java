package dev.palimpsest.app;

import dev.palimpsest.app.settings.Settings;
import dev.palimpsest.schema.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The settings that each topic is created with. */
public final class TopicPlan {
  private static final String COMPACT = "compact";
  private static final String DELETE = "delete";

  private TopicPlan() {}

  /** The topic's configuration, beyond the broker's defaults. */
  public static Map<String, String> config(Topic topic) {
    return switch (topic) {
      // the time of ingestion is the broker's, so that no backfill is deleted as it lands
      case TURNS -> with(retained(Duration.ofHours(24)), "message.timestamp.type", "LogAppendTime");
      case REDACTED -> with(retained(Duration.ofDays(90)), "cleanup.policy", "compact,delete");
      case POLICIES, VAULT, KEYS, EPISODES, CANDIDATES, OPERATIONS, STATE ->
          Map.of("cleanup.policy", COMPACT);
      case TRANSIT -> retained(Duration.ofHours(24));
      case METRICS -> retained(Duration.ofDays(90));
      case AUDIT, ERASURE_REQUESTS -> retained(Duration.ofDays(400));
      case REDACTION_DEAD_LETTERS,
          MEMORY_DEAD_LETTERS,
          ANALYTICS_DEAD_LETTERS,
          SINK_DEAD_LETTERS,
          SOURCE_DEAD_LETTERS ->
          retained(Duration.ofDays(14));
    };
  }

  public static int partitions(Topic topic, Settings.Streams settings) {
    return switch (topic) {
      case REDACTION_DEAD_LETTERS,
          MEMORY_DEAD_LETTERS,
          ANALYTICS_DEAD_LETTERS,
          SINK_DEAD_LETTERS,
          SOURCE_DEAD_LETTERS,
          AUDIT,
          METRICS ->
          1;
      case TURNS,
          REDACTED,
          POLICIES,
          TRANSIT,
          VAULT,
          KEYS,
          ERASURE_REQUESTS,
          EPISODES,
          CANDIDATES,
          OPERATIONS,
          STATE ->
          settings.partitions();
    };
  }

  private static Map<String, String> retained(Duration time) {
    return Map.of("cleanup.policy", DELETE, "retention.ms", Long.toString(time.toMillis()));
  }

  private static Map<String, String> with(Map<String, String> config, String name, String value) {
    Map<String, String> more = new TreeMap<>(config);
    more.put(name, value);
    return more;
  }
}
