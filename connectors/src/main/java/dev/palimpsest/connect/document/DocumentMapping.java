package dev.palimpsest.connect.document;

import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.schema.Episode;
import dev.palimpsest.schema.MemoryState;
import dev.palimpsest.schema.OperationRecord;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Says what a record does to which document; pure, and the same for every replay. */
public final class DocumentMapping {

  /** Elasticsearch refuses a whole request over one longer id. */
  private static final int MAX_ID_BYTES = 512;

  private DocumentMapping() {}

  /**
   * The change that a record makes.
   *
   * @param key the record's key
   * @param value its decoded value, of the topic's class; empty for a tombstone
   * @throws RejectedRecord BAD_KEY, BAD_REVISION or ID_TOO_LONG
   */
  public static IndexedChange of(
      IndexedTopic topic, Optional<String> key, Optional<SpecificRecord> value)
      throws RejectedRecord {
    RecordKey parsed = RecordKey.of(topic, key);
    IndexedChange change =
        value.isPresent() ? document(topic, parsed, value.get()) : removal(topic, parsed);
    if (change.id().getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES) {
      throw RejectedRecord.atDecode("ID_TOO_LONG");
    }
    return change;
  }

  private static Document document(IndexedTopic topic, RecordKey key, SpecificRecord value)
      throws RejectedRecord {
    return switch (topic) {
      case MEMORIES -> MemoryDocument.of((MemoryState) value);
      case CHANGELOG -> ChangelogDocument.of((OperationRecord) value);
      case EPISODES -> EpisodeDocument.of(key, (Episode) value);
    };
  }

  private static Removal removal(IndexedTopic topic, RecordKey key) throws RejectedRecord {
    return switch (topic) {
      case MEMORIES -> MemoryDocument.removal(key);
      case CHANGELOG -> ChangelogDocument.removal(key);
      case EPISODES -> EpisodeDocument.removal(key);
    };
  }
}
