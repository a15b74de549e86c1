package dev.palimpsest.connect.source;

import dev.palimpsest.connect.document.RecordKey;
import dev.palimpsest.schema.ConversationTurn;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Headers;

/**
 * The CloudEvents attributes of a turn (binary mode), equal to those that {@code palimpsest ingest}
 * writes: the same revision of a turn is the same event, whichever way it comes.
 */
final class TurnHeaders {

  private TurnHeaders() {}

  static Headers of(ConversationTurn turn) {
    Headers headers = new ConnectHeaders();
    add(headers, "ce_specversion", "1.0");
    add(
        headers,
        "ce_type",
        "dev.palimpsest.turn." + turn.getChange().name().toLowerCase(Locale.ROOT));
    add(headers, "ce_source", "/palimpsest/ingest");
    add(
        headers,
        "ce_id",
        RecordKey.join(
            turn.getTenant(),
            turn.getConversation(),
            turn.getTurn(),
            Integer.toString(turn.getRevision())));
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8), Schema.BYTES_SCHEMA);
  }
}
