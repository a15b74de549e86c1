package dev.palimpsest.connect.decode;

import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.connect.retry.BrokenDependency;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Decodes values into the generated classes. The registry is asked apart from the decoding, because
 * Avro reports a truncated value as the same kind of failure as a lost connection. One thread only.
 */
public final class ValueDecoder {

  private final Schemas schemas;
  private final Map<Integer, SpecificDatumReader<SpecificRecord>> readers = new HashMap<>();
  private BinaryDecoder reused;

  /** A decoder that asks the given registry. */
  public ValueDecoder(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * The value as the topic's class.
   *
   * @throws RejectedRecord BAD_BYTES, UNKNOWN_SCHEMA_ID or WRONG_SCHEMA
   * @throws BrokenDependency if the registry does not answer
   */
  public SpecificRecord decode(IndexedTopic topic, byte[] value)
      throws RejectedRecord, BrokenDependency {
    ConfluentFrame frame = ConfluentFrame.of(value);
    SpecificDatumReader<SpecificRecord> reader = reader(frame.schemaId(), topic);
    ByteBuffer payload = frame.payload();
    reused =
        DecoderFactory.get().binaryDecoder(value, payload.position(), payload.remaining(), reused);
    try {
      return reader.read(null, reused);
    } catch (IOException | RuntimeException e) {
      throw RejectedRecord.atDecode("BAD_BYTES", e);
    }
  }

  private SpecificDatumReader<SpecificRecord> reader(int id, IndexedTopic topic)
      throws RejectedRecord, BrokenDependency {
    Schema expected = topic.topic().valueSchema();
    SpecificDatumReader<SpecificRecord> reader = readers.get(id);
    if (reader == null) {
      reader = new SpecificDatumReader<>(schemas.byId(id), expected);
      readers.put(id, reader);
    }
    if (!reader.getSchema().getFullName().equals(expected.getFullName())
        || reader.getExpected() != expected) {
      throw RejectedRecord.atDecode("WRONG_SCHEMA");
    }
    return reader;
  }
}
