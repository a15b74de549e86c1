package dev.palimpsest.streams;

import static dev.palimpsest.domain.TurnDraft.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.redact.Serving;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.Topic;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry at fault stops the application; a record that names no schema is at fault itself. */
class RegistryFaultsTest {
  @TempDir private Path folder;
  private SmallRegistry registry;
  private RedactionRun redaction;

  @BeforeEach
  void start() throws IOException {
    registry = new SmallRegistry();
    redaction = new RedactionRun(folder, Serving.ANY, registry.url());
  }

  @AfterEach
  void stop() {
    redaction.close();
    registry.close();
  }

  @Test
  void shouldReportASchemaIdThatTheRegistryDoesNotKnowAndGoOn() {
    redaction.takeBytes(turnOfSchema(987_654));
    redaction.take(said("t2", "Good"));

    assertThat(redaction.redacted()).extracting(turn -> turn.getTurn()).containsExactly("t2");
    assertThat(redaction.deadLetters())
        .extracting(DeadLetter::getCode)
        .containsExactly("UNKNOWN_SCHEMA_ID");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 422, 429, 500, 503})
  void shouldStopAndSkipNothingWhenTheRegistryFails(int status) {
    redaction.takeBytes(new byte[] {1}); // from here on a dead letter needs no registry
    byte[] turn = turnOfSchema(77);
    registry.fail(status);

    assertThatThrownBy(() -> redaction.takeBytes(turn)).isInstanceOf(StreamsException.class);
    registry.fail(SmallRegistry.OK);
    assertThat(redaction.deadLetters())
        .extracting(DeadLetter::getCode)
        .containsExactly("WRONG_MAGIC_BYTE");
  }

  @Test
  void shouldStopAndSkipNothingWhenTheRegistryIsGone() {
    byte[] turn = turnOfSchema(77);
    registry.close();

    assertThatThrownBy(() -> redaction.takeBytes(turn)).isInstanceOf(StreamsException.class);
    assertThat(redaction.application.written()).isEmpty();
  }

  private byte[] turnOfSchema(int id) {
    byte[] turn =
        redaction.application.bytes(Topic.TURNS, TurnRecords.record(said("t1", "Hello").turn()));
    ByteBuffer.wrap(turn).putInt(1, id);
    return turn;
  }
}
