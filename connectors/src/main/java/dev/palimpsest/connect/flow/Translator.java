package dev.palimpsest.connect.flow;

import dev.palimpsest.connect.decode.ValueDecoder;
import dev.palimpsest.connect.document.DocumentMapping;
import dev.palimpsest.connect.document.IndexedChange;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.connect.retry.Patience;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Decodes a delivery and says what it does to the index; waits while the registry is away. */
final class Translator {

  private final ValueDecoder decoder;
  private final Patience patience;

  Translator(ValueDecoder decoder, Patience patience) {
    this.decoder = decoder;
    this.patience = patience;
  }

  /**
   * The change that a delivery makes.
   *
   * @throws RejectedRecord if the record is at fault
   */
  IndexedChange translate(Delivery delivery) throws RejectedRecord, InterruptedException {
    Optional<SpecificRecord> value =
        delivery.value().isEmpty()
            ? Optional.empty()
            : Optional.of(patience.<SpecificRecord, RejectedRecord>until(() -> decode(delivery)));
    return DocumentMapping.of(delivery.topic(), delivery.keyText(), value);
  }

  private SpecificRecord decode(Delivery delivery) throws RejectedRecord, BrokenDependency {
    return decoder.decode(delivery.topic(), delivery.value().orElseThrow());
  }
}
