package dev.palimpsest.connect.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.palimpsest.connect.Examples;
import dev.palimpsest.connect.Framed;
import dev.palimpsest.connect.document.IndexedTopic;
import dev.palimpsest.connect.rejection.RejectedRecord;
import dev.palimpsest.connect.retry.BrokenDependency;
import dev.palimpsest.schema.MemoryState;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueDecoderTest {

  private final MemoryState state = Examples.state(Examples.memory());
  private final byte[] framed = Framed.bytes(IndexedTopic.MEMORIES, state);
  private final ValueDecoder decoder = decoder(Framed.REGISTRY);

  @Test
  void shouldDecodeWhatTheSerializerWrote() throws Exception {
    assertThat(decoder.decode(IndexedTopic.MEMORIES, framed)).isEqualTo(state);
  }

  @Test
  void shouldRejectBytesWithoutFrame() {
    assertRejected(IndexedTopic.MEMORIES, new byte[] {0, 0, 0}, "BAD_BYTES");
    byte[] otherMagic = framed.clone();
    otherMagic[0] = 7;
    assertRejected(IndexedTopic.MEMORIES, otherMagic, "BAD_BYTES");
  }

  @Test
  void shouldRejectATruncatedValueAsTheRecordsFault() {
    assertRejected(IndexedTopic.MEMORIES, Arrays.copyOf(framed, 20), "BAD_BYTES");
  }

  @Test
  void shouldRejectAValueOfAnotherContractWhicheverTopicCameFirst() throws Exception {
    assertRejected(IndexedTopic.EPISODES, framed, "WRONG_SCHEMA");
    ValueDecoder other = decoder(Framed.REGISTRY);
    other.decode(IndexedTopic.MEMORIES, framed);
    assertThatExceptionOfType(RejectedRecord.class)
        .isThrownBy(() -> other.decode(IndexedTopic.EPISODES, framed))
        .withMessage("WRONG_SCHEMA");
  }

  @Test
  void shouldBlameARegistryThatIsAwayNotTheRecord() {
    assertThatExceptionOfType(BrokenDependency.class)
        .isThrownBy(() -> decoder("http://127.0.0.1:1").decode(IndexedTopic.MEMORIES, framed))
        .satisfies(broken -> assertThat(broken.denied()).isFalse());
  }

  @Test
  void shouldGoByTheRegistrysOwnErrorCode() throws Exception {
    assertRegistry(404, "{\"error_code\":40403,\"message\":\"x\"}", "UNKNOWN_SCHEMA_ID", false);
    assertRegistry(404, "<html>no such page</html>", "Schema registry: 404/", false);
    assertRegistry(503, "{\"error_code\":50003,\"message\":\"x\"}", "Schema registry: 503/", false);
    assertRegistry(403, "{\"error_code\":40301,\"message\":\"x\"}", "Schema registry: 403/", true);
  }

  private void assertRegistry(int status, String body, String message, boolean denied)
      throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      ValueDecoder asking = decoder("http://127.0.0.1:" + server.getAddress().getPort());
      assertThatExceptionOfType(Exception.class)
          .isThrownBy(() -> asking.decode(IndexedTopic.MEMORIES, framed))
          .withMessageStartingWith(message)
          .satisfies(
              failure -> {
                if (failure instanceof BrokenDependency broken) {
                  assertThat(broken.denied()).isEqualTo(denied);
                }
              });
    } finally {
      server.stop(0);
    }
  }

  private void assertRejected(IndexedTopic topic, byte[] value, String code) {
    assertThatExceptionOfType(RejectedRecord.class)
        .isThrownBy(() -> decoder.decode(topic, value))
        .withMessage(code);
  }

  private static ValueDecoder decoder(String registry) {
    return new ValueDecoder(
        new Schemas(RegistryConnection.open(List.of(registry), Map.of()), true));
  }
}
