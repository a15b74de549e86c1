package dev.palimpsest.streams;

import dev.palimpsest.schema.Topic;
import java.util.Locale;

/** One of the three Streams applications: its id and where it reports records that do not go on. */
public enum Application {
  REDACTION(Topic.REDACTION_DEAD_LETTERS),
  MEMORY(Topic.MEMORY_DEAD_LETTERS),
  ANALYTICS(Topic.ANALYTICS_DEAD_LETTERS);

  private final Topic deadLetters;

  Application(Topic deadLetters) {
    this.deadLetters = deadLetters;
  }

  /** The name used in commands, dead letters and headers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The application id, which is also its consumer group and the prefix of its internal topics. */
  public String id() {
    return "palimpsest-" + label();
  }

  public Topic deadLetters() {
    return deadLetters;
  }
}
