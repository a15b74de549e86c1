package dev.palimpsest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.palimpsest.app.Palimpsest;
import dev.palimpsest.app.TopicFeed;
import dev.palimpsest.app.settings.Connections;
import dev.palimpsest.domain.Change;
import dev.palimpsest.domain.Role;
import dev.palimpsest.domain.Turn;
import dev.palimpsest.domain.TurnId;
import dev.palimpsest.local.pipeline.Flow;
import dev.palimpsest.schema.ConversationTurn;
import dev.palimpsest.schema.DeadLetter;
import dev.palimpsest.schema.RedactedTurn;
import dev.palimpsest.schema.Topic;
import dev.palimpsest.streams.AvroSerdes;
import dev.palimpsest.streams.TurnRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent, the pipeline says what was wrong with it and goes on, and shows it nowhere. */
@ExtendWith(ServersExtension.class)
class BadInputIT {
  private static final String TOPIC = Topic.TURNS.topicName();
  private static final String CONVERSATION = "bad-input";

  /** Stands in every bad record, and must stand in no log. */
  private static final String CANARY = "Zanzibarine";

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  @Test
  void shouldReportEveryBadRecordAndGoOn(RunningPipeline pipeline) throws IOException {
    AvroSerdes avro = new AvroSerdes(pipeline.settings().registry().url());
    String key = id("any").conversationKey();
    Properties properties = Connections.kafka(pipeline.settings().kafka());
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4_000_000);
    try (KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        Flow flow = new Flow(pipeline.settings())) {
      producer.send(new ProducerRecord<>(TOPIC, null, bytes(avro, turn("null-key", CANARY, NOW))));
      producer.send(new ProducerRecord<>(TOPIC, key, null));
      producer.send(new ProducerRecord<>(TOPIC, key, CANARY.getBytes(StandardCharsets.UTF_8)));
      producer.send(new ProducerRecord<>(TOPIC, key, new byte[] {0, 1}));
      producer.send(
          new ProducerRecord<>(
              TOPIC, key, unknownSchema(bytes(avro, turn("schema", CANARY, NOW)))));
      producer.send(
          new ProducerRecord<>(TOPIC, key, truncated(bytes(avro, turn("cut", CANARY, NOW)))));
      producer.send(
          new ProducerRecord<>(TOPIC, key, invalidUtf8(bytes(avro, turn("utf8", CANARY, NOW)))));
      producer.send(new ProducerRecord<>(TOPIC, key, bytes(avro, turn("empty", "  ", NOW))));
      producer.send(
          new ProducerRecord<>(
              TOPIC, key, bytes(avro, turn("long", (CANARY + " ").repeat(80_000), NOW))));
      producer.send(
          new ProducerRecord<>(
              TOPIC,
              key,
              bytes(
                  avro,
                  turn("future", "I live in Leeds.", Instant.parse("2100-01-01T00:00:00Z")))));
      producer.send(
          new ProducerRecord<>(
              TOPIC, "globex|elsewhere", bytes(avro, turn("other-key", CANARY, NOW))));
      TurnId stranger = new TurnId("initech", CONVERSATION, "unlisted");
      producer.send(
          new ProducerRecord<>(
              TOPIC, stranger.conversationKey(), bytes(avro, turn(stranger, CANARY, NOW))));
      producer.send(
          new ProducerRecord<>(TOPIC, key, bytes(avro, turn("good", "I play the cello.", NOW))));
      producer.flush();
      pipeline.awaitProcessed(flow);
    }

    assertThat(letters(pipeline))
        .extracting(letter -> letter.getStage() + " " + letter.getCode())
        .contains(
            "redact NULL_KEY",
            "redact NULL_VALUE",
            "decode WRONG_MAGIC_BYTE",
            "decode UNKNOWN_SCHEMA_ID",
            "decode BAD_BYTES",
            "decode INVALID_UTF8",
            "redact EMPTY_TEXT",
            "redact TEXT_TOO_LONG",
            "redact FUTURE_TIME",
            "redact KEY_MISMATCH",
            "redact TENANT_NOT_SERVED");
    assertThat(redacted(pipeline))
        .contains("future", "good")
        .doesNotContain("empty", "long", "utf8", "unlisted");
    assertThat(logs(pipeline))
        .isNotEmpty()
        .allSatisfy(log -> assertThat(log).doesNotContain(CANARY));
  }

  @Test
  void shouldNameBadLinesAtTheEdge(RunningPipeline pipeline) throws IOException {
    Path file = Files.createTempFile(pipeline.servers().data(), "lines", ".jsonl");
    try (var out = Files.newOutputStream(file)) {
      out.write("{\"tenant\": \"acme\", broken\n".getBytes(StandardCharsets.UTF_8));
      out.write("{\"tenant\": \"acme\"}\n".getBytes(StandardCharsets.UTF_8));
      out.write(new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', '}', '\n'});
      out.write(
          ("{\"tenant\":\"acme\",\"conversation\":\"edge\",\"turn\":\"t1\",\"user\":\"u\",\"role\":\"user\","
                  + "\"author\":\"u\",\"time\":\"2026-05-01T10:00:00Z\",\"text\":\"I live in York.\"}\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    Path config = pipeline.servers().data().resolve("palimpsest.yaml");

    int exit =
        Palimpsest.commandLine()
            .execute("ingest", "--in", file.toString(), "--config", config.toString());

    assertThat(exit).isEqualTo(1);
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(redacted(pipeline)).contains("t1"));
  }

  private static List<DeadLetter> letters(RunningPipeline pipeline) {
    List<DeadLetter> letters = new ArrayList<>();
    try (TopicFeed<DeadLetter> feed =
        TopicFeed.of(pipeline.settings(), Topic.REDACTION_DEAD_LETTERS, DeadLetter.class)) {
      while (!feed.caughtUp()) {
        feed.poll(record -> letters.add(record.value()));
      }
    }
    return letters;
  }

  private static List<String> redacted(RunningPipeline pipeline) {
    List<String> turns = new ArrayList<>();
    try (TopicFeed<RedactedTurn> feed =
        TopicFeed.of(pipeline.settings(), Topic.REDACTED, RedactedTurn.class)) {
      while (!feed.caughtUp()) {
        feed.poll(
            record -> {
              if (List.of(CONVERSATION, "edge").contains(record.value().getConversation())) {
                turns.add(record.value().getTurn());
              }
            });
      }
    }
    return turns;
  }

  private static List<String> logs(RunningPipeline pipeline) throws IOException {
    List<String> logs = new ArrayList<>();
    try (Stream<Path> files = Files.list(pipeline.servers().data().resolve("logs"))) {
      for (Path file : files.toList()) {
        logs.add(Files.readString(file));
      }
    }
    return logs;
  }

  private static byte[] bytes(AvroSerdes avro, ConversationTurn turn) {
    return avro.<ConversationTurn>serializer().serialize(TOPIC, turn);
  }

  private static byte[] unknownSchema(byte[] bytes) {
    byte[] changed = bytes.clone();
    changed[1] = 0x7F;
    return changed;
  }

  private static byte[] truncated(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  /** Breaks a two-byte sequence inside the text. */
  private static byte[] invalidUtf8(byte[] bytes) {
    byte[] changed = bytes.clone();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(CANARY);
    changed[at] = (byte) 0xC3;
    changed[at + 1] = 0x28;
    return changed;
  }

  private static TurnId id(String turn) {
    return new TurnId("acme", CONVERSATION, turn);
  }

  private static ConversationTurn turn(String turn, String text, Instant at) {
    return turn(id(turn), text, at);
  }

  private static ConversationTurn turn(TurnId id, String text, Instant at) {
    return TurnRecords.record(
        new Turn(id, 1, Change.SAID, "user-1", Role.USER, "Nadia", at, text, Map.of()));
  }
}
