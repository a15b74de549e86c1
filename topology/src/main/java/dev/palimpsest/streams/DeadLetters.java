package dev.palimpsest.streams;

import dev.palimpsest.domain.TurnId;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Disposition;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Writes the dead letters of one application: where a record stood and what was wrong with it,
 * never what it said.
 *
 * @param application its label
 */
record DeadLetters(String application) {

  /** A letter about a record that no processor could take. */
  DeadLetter unreadable(
      String stage,
      String code,
      String topic,
      int partition,
      long offset,
      long at,
      Class<?> cause) {
    return letter(stage, code, Disposition.DROPPED, topic, partition, offset, at)
        .setCause(cause.getName())
        .build();
  }

  /** A letter about a record that a processor judged. */
  DeadLetter judged(
      String stage,
      String code,
      Disposition disposition,
      Optional<RecordMetadata> place,
      long at,
      Optional<TurnId> turn) {
    String topic = place.map(RecordMetadata::topic).orElse("");
    int partition = place.map(RecordMetadata::partition).orElse(-1);
    long offset = place.map(RecordMetadata::offset).orElse(-1L);
    return letter(stage, code, disposition, topic, partition, offset, at)
        .setTenant(turn.map(TurnId::tenant).orElse(null))
        .setConversation(turn.map(TurnId::conversation).orElse(null))
        .setTurn(turn.map(TurnId::turn).orElse(null))
        .build();
  }

  /** The key of a letter whose record has no key that may be shown. */
  static String placeKey(DeadLetter letter) {
    return letter.getTopic() + "-" + letter.getPartition() + "@" + letter.getOffset();
  }

  private DeadLetter.Builder letter(
      String stage,
      String code,
      Disposition disposition,
      String topic,
      int partition,
      long offset,
      long at) {
    return DeadLetter.newBuilder()
        .setApplication(application)
        .setStage(stage)
        .setCode(code)
        .setDisposition(disposition)
        .setTopic(topic)
        .setPartition(partition)
        .setOffset(offset)
        .setAt(Instant.ofEpochMilli(at));
  }
}
