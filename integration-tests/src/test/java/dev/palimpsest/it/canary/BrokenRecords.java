package dev.palimpsest.it.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.palimpsest.domain.Turn;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.AvroSerdes;
import dev.palimpsest.streams.TurnRecords;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Records that redaction cannot take, each with canaries in it; and one with headers. */
public final class BrokenRecords {
  private static final String TOPIC = Topic.TURNS.topicName();

  private final String tenant;
  private final Canaries canaries;
  private final AvroSerdes avro;

  public BrokenRecords(String tenant, Canaries canaries, String registryUrl) {
    this.tenant = tenant;
    this.canaries = canaries;
    avro = new AvroSerdes(registryUrl);
  }

  public List<ProducerRecord<String, byte[]>> all() {
    return List.of(
        record(canaries.mail("key of a poison pill"), canaries.mail("poison pill").getBytes(UTF_8)),
        record(canaries.mail("key of no value"), null),
        record(null, turn("no key", canaries.card("no key"))),
        record(
            canaries.mail("key of cut bytes"),
            cut(turn("cut", "IBAN " + canaries.iban("cut bytes") + " and more")),
            canaries.mail("header of cut bytes")),
        record(
            canaries.mail("key of bad characters"),
            badCharacters(turn("utf8", "éé" + canaries.mail("bad characters")))),
        record(
            canaries.mail("key of an unknown schema"),
            unknownSchema(turn("schema", canaries.card("unknown schema")))),
        record(
            canaries.mail("key of another conversation"),
            turn("other", "Mail " + canaries.mail("other key"))),
        record(key("broken"), turn("empty", " "), canaries.mail("header of an empty text")),
        record(
            key("broken"),
            turn("long", canaries.mail("over-long text") + " and so on".repeat(30_000))),
        record(
            key("broken"),
            turn("headed", "I cycle to work."),
            canaries.mail("header value"),
            canaries.mail("header name")),
        record(
            key("broken"),
            turn(
                "tripped",
                "Will " + canaries.mail("message of an exception") + " " + Tripwire.TRIGGER)),
        record(
            "stranger|broken",
            bytes(
                new Chat("stranger").says("broken", canaries.card("tenant that is not served")))));
  }

  private byte[] turn(String id, String text) {
    return bytes(new Chat(tenant).named("broken", id, text));
  }

  private byte[] bytes(Chat chat) {
    Turn turn = chat.turns().getFirst();
    return avro.<ConversationTurn>serializer().serialize(TOPIC, TurnRecords.record(turn));
  }

  private String key(String conversation) {
    return tenant + '|' + conversation;
  }

  /**
   * @param headers a header's value, and the name of another
   */
  private static ProducerRecord<String, byte[]> record(
      String key, byte[] value, String... headers) {
    RecordHeaders all = new RecordHeaders();
    for (String header : headers) {
      all.add(new RecordHeader("x-from", header.getBytes(UTF_8)));
      all.add(new RecordHeader("traceparent", header.getBytes(UTF_8)));
      all.add(new RecordHeader(header, new byte[] {1}));
    }
    return new ProducerRecord<>(TOPIC, null, null, key, value, all);
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 12);
  }

  private static byte[] badCharacters(byte[] bytes) {
    int at = new String(bytes, ISO_8859_1).indexOf(new String("éé".getBytes(UTF_8), ISO_8859_1));
    bytes[at + 1] = 'x';
    return bytes;
  }

  private static byte[] unknownSchema(byte[] bytes) {
    bytes[1] = 0x7F;
    return bytes;
  }
}
