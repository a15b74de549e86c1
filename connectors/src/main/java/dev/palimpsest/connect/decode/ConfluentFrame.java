package dev.palimpsest.connect.decode;

import dev.palimpsest.connect.rejection.RejectedRecord;
import java.nio.ByteBuffer;

/**
 * Confluent's framing of a value: a zero byte, the schema's id in four bytes, the Avro bytes.
 *
 * @param schemaId id in the registry
 * @param payload Avro's binary encoding
 */
public record ConfluentFrame(int schemaId, ByteBuffer payload) {

  private static final byte MAGIC = 0;
  private static final int HEADER_BYTES = 5;

  /**
   * Takes a framed value apart.
   *
   * @throws RejectedRecord BAD_BYTES if it is not framed
   */
  public static ConfluentFrame of(byte[] bytes) throws RejectedRecord {
    if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
      throw RejectedRecord.atDecode("BAD_BYTES");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.get();
    return new ConfluentFrame(buffer.getInt(), buffer);
  }

  /** The framed value. */
  public byte[] bytes() {
    ByteBuffer content = payload.duplicate();
    return ByteBuffer.allocate(HEADER_BYTES + content.remaining())
        .put(MAGIC)
        .putInt(schemaId)
        .put(content)
        .array();
  }
}
