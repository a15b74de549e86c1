package dev.palimpsest.connect.document;

import dev.palimpsest.schema.Topic;
import java.util.Arrays;
import java.util.Optional;

/** Which topic goes to which alias: the one place that says so. */
public enum IndexedTopic {
  /** One document a memory; id = memory id. */
  MEMORIES(Topic.STATE, "memories", 3),
  /** One document an operation; id = memory id, colon, revision. */
  CHANGELOG(Topic.OPERATIONS, "memory-changelog", 4),
  /** One document a turn; id = the record's key as it is. */
  EPISODES(Topic.EPISODES, "episodes", 3);

  private final Topic topic;
  private final String alias;
  private final int keySegments;

  IndexedTopic(Topic topic, String alias, int keySegments) {
    this.topic = topic;
    this.alias = alias;
    this.keySegments = keySegments;
  }

  /** The topic with its name and the schema of its values. */
  public Topic topic() {
    return topic;
  }

  /** The alias that is written to; an index of its own name is never created on the way. */
  public String alias() {
    return alias;
  }

  /** How many segments the key of its records has. */
  public int keySegments() {
    return keySegments;
  }

  /** The indexed topic of this name, empty where the topic has no index. */
  public static Optional<IndexedTopic> named(String topicName) {
    return Arrays.stream(values())
        .filter(indexed -> indexed.topic.topicName().equals(topicName))
        .findFirst();
  }
}
