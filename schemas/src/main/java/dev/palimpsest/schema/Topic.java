package dev.palimpsest.schema;

import java.util.List;
import org.apache.avro.Schema;

/** A topic of the pipeline: its name, the schema of its values, and how its records are kept. */
public enum Topic {
  TURNS("conversations.turns", ConversationTurn.getClassSchema()),
  REDACTED("conversations.redacted", RedactedTurn.getClassSchema()),
  POLICIES("privacy.policies", TenantPolicy.getClassSchema()),
  TRANSIT("privacy.transit", SealedValue.getClassSchema()),
  VAULT("privacy.vault", VaultEntry.getClassSchema()),
  KEYS("privacy.keys", SubjectKey.getClassSchema()),
  AUDIT("privacy.audit", AuditEvent.getClassSchema()),
  ERASURE_REQUESTS("erasure.requests", ErasureRequest.getClassSchema()),
  EPISODES("memory.episodes", Episode.getClassSchema()),
  CANDIDATES("memory.candidates", MemoryCandidate.getClassSchema()),
  OPERATIONS("memory.operations", OperationRecord.getClassSchema()),
  STATE("memory.state", MemoryState.getClassSchema()),
  METRICS("memory.metrics", Measure.getClassSchema()),
  REDACTION_DEAD_LETTERS("dead-letters.redaction", DeadLetter.getClassSchema()),
  MEMORY_DEAD_LETTERS("dead-letters.memory", DeadLetter.getClassSchema()),
  ANALYTICS_DEAD_LETTERS("dead-letters.analytics", DeadLetter.getClassSchema()),
  SINK_DEAD_LETTERS("dead-letters.elasticsearch-sink", DeadLetter.getClassSchema()),
  SOURCE_DEAD_LETTERS("dead-letters.postgres-source", DeadLetter.getClassSchema());

  private final String topicName;
  private final Schema valueSchema;

  Topic(String topicName, Schema valueSchema) {
    this.topicName = topicName;
    this.valueSchema = valueSchema;
  }

  /** The name that brokers know it by. */
  public String topicName() {
    return topicName;
  }

  /** The schema that writers register for its values. */
  public Schema valueSchema() {
    return valueSchema;
  }

  /** The registry's subject for its values, by Confluent's topic name strategy. */
  public String subject() {
    return topicName + "-value";
  }

  /** All topics, in the order of the way of the data. */
  public static List<Topic> all() {
    return List.of(values());
  }
}
