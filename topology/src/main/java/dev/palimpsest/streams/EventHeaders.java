package dev.palimpsest.streams;

import dev.palimpsest.domain.Key;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Makes the CloudEvents attributes (binary mode) and the W3C trace context that records carry;
 * nothing else passes.
 */
public final class EventHeaders {
  private static final String TRACE = "traceparent";
  private static final Pattern TRACE_FORM =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private EventHeaders() {}

  /** The headers of a turn as its platform sends it. */
  public static Headers ofTurn(Turn turn) {
    TurnId id = turn.id();
    String event =
        Key.of(id.tenant(), id.conversation(), id.turn(), Integer.toString(turn.revision()));
    return attributes(
        "/palimpsest/ingest", "turn." + turn.change().name().toLowerCase(Locale.ROOT), event);
  }

  /**
   * @param incoming the source record's headers, of which a well-formed trace context alone goes on
   */
  static Headers of(Headers incoming, Application source, String type, String id) {
    Headers headers = attributes("/palimpsest/" + source.label(), type, id);
    Header trace = incoming.lastHeader(TRACE);
    if (trace != null && trace.value() != null) {
      String value = new String(trace.value(), StandardCharsets.US_ASCII);
      if (TRACE_FORM.matcher(value).matches()) {
        add(headers, TRACE, value);
      }
    }
    return headers;
  }

  private static Headers attributes(String source, String type, String id) {
    Headers headers = new RecordHeaders();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_type", "dev.palimpsest." + type);
    add(headers, "ce_source", source);
    add(headers, "ce_id", id);
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
