package dev.palimpsest.connect.deadletter;

import dev.palimpsest.connect.decode.ConfluentFrame;
import dev.palimpsest.connect.decode.Schemas;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.schema.DeadLetter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** Encodes dead letters as every consumer of the registry reads them. */
final class DeadLetterEncoder {

  private final Schemas schemas;
  private final String subject;

  DeadLetterEncoder(Schemas schemas, String topic) {
    this.schemas = schemas;
    this.subject = topic + "-value";
  }

  byte[] encode(DeadLetter letter) throws BrokenDependency {
    int id = schemas.idOf(subject, DeadLetter.getClassSchema());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<>(DeadLetter.class).write(letter, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConfluentFrame(id, ByteBuffer.wrap(bytes.toByteArray())).bytes();
  }
}
