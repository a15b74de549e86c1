package dev.palimpsest.app.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.palimpsest.connect.document.Document;
import dev.palimpsest.connect.document.DocumentVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * All that is kept of a document to compare it by.
 *
 * @param version its external version
 * @param content hash of its fields, whatever their order; of its vector only whether it has one,
 *     because an index may give back other digits than it was given
 * @param live whether it stands for something; not so what a tombstone left
 */
record Mark(long version, long content, boolean live) {
  static final String VECTOR = "vector";

  private static final ObjectMapper SORTED =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  /** What the sink leaves of a removed document. */
  private static final Set<String> OF_REMOVALS =
      Set.of("tenant", "memoryId", "revision", "op", "status", "conversation", "turn", "change");

  /** The mark of a document to be written. */
  static Mark of(Document document, boolean live) {
    try {
      ObjectNode fields = (ObjectNode) SORTED.readTree(document.json());
      boolean vector = fields.remove(VECTOR) != null;
      return new Mark(document.version(), hash(fields, vector), live);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The mark of a document that an index holds.
   *
   * @param fields without the vector
   */
  static Mark of(long version, JsonNode fields, boolean vector) {
    boolean removal =
        DocumentVersion.endsGeneration(version)
            && fields.propertyStream().allMatch(field -> OF_REMOVALS.contains(field.getKey()));
    return new Mark(version, hash(fields, vector), !removal);
  }

  private static long hash(JsonNode fields, boolean vector) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) (vector ? 1 : 0));
      return ByteBuffer.wrap(digest.digest(SORTED.writeValueAsBytes(fields))).getLong();
    } catch (JsonProcessingException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("plain values are JSON, and every JDK has SHA-256", e);
    }
  }
}
