package dev.palimpsest.connect.decode;

import dev.palimpsest.connect.retry.BrokenDependency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Encodes values of one topic as every consumer of the registry reads them.
 *
 * @param <T> the contract's record
 */
public final class ValueEncoder<T extends SpecificRecord> {

  private final Schemas schemas;
  private final String subject;
  private final Schema schema;

  /** An encoder for values of the given schema in the given topic. */
  public ValueEncoder(Schemas schemas, String topic, Schema schema) {
    this.schemas = schemas;
    this.subject = topic + "-value";
    this.schema = schema;
  }

  /**
   * Asks the registry for what the first value will need.
   *
   * @throws BrokenDependency as {@link #encode}
   */
  public void prepare() throws BrokenDependency {
    schemas.idOf(subject, schema);
  }

  /**
   * The framed value.
   *
   * @throws BrokenDependency if the registry does not answer, or does not have the schema
   */
  public byte[] encode(T value) throws BrokenDependency {
    int id = schemas.idOf(subject, schema);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<T>(schema).write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConfluentFrame(id, ByteBuffer.wrap(bytes.toByteArray())).bytes();
  }
}
