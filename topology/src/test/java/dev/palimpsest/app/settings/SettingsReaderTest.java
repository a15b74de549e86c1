package dev.palimpsest.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.app.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir private Path folder;

  @Test
  void shouldPinEveryDefault() {
    assertThat(SettingsReader.read(Optional.empty(), Map.of()))
        .isEqualTo(Settings.DEFAULTS)
        .isEqualTo(
            new Settings(
                new Settings.Kafka("localhost:9092", Map.of()),
                new Settings.Registry("http://localhost:8081"),
                new Settings.Elasticsearch("http://localhost:9200", Optional.empty()),
                new Settings.Redaction(Optional.empty(), Optional.empty(), false, Optional.empty()),
                new Settings.Streams("1", "state", 1, 1, 6, 1),
                new Settings.Memory(0, 60),
                new Settings.Health("127.0.0.1", 0)));
  }

  @Test
  void shouldTakeAnEmptyFileForTheDefaults() throws IOException {
    assertThat(read("", Map.of())).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void shouldOverlayTheFileOnTheDefaultsAndTheEnvironmentOnBoth() throws IOException {
    Settings settings =
        read(
            """
            kafka:
              bootstrapServers: broker:9092
              client:
                security.protocol: SASL_SSL
            redaction:
              tenants: [acme, globex]
            streams:
              threads: 4
            """,
            Map.of(
                "PALIMPSEST_STREAMS_THREADS", "8",
                "PALIMPSEST_STREAMS_STATE_FOLDER", "/data",
                "PALIMPSEST_REDACTION_DEMO_KEY", "true",
                "PATH", "/bin"));

    assertThat(settings.kafka().bootstrapServers()).isEqualTo("broker:9092");
    assertThat(settings.kafka().client()).isEqualTo(Map.of("security.protocol", "SASL_SSL"));
    assertThat(settings.redaction().tenants()).contains(List.of("acme", "globex"));
    assertThat(settings.redaction().demoKey()).isTrue();
    assertThat(settings.streams().threads()).isEqualTo(8);
    assertThat(settings.streams().stateFolder()).isEqualTo("/data");
    assertThat(settings.streams().partitions()).isEqualTo(6);
    assertThat(settings.registry()).isEqualTo(Settings.DEFAULTS.registry());
  }

  @Test
  void shouldNameAnUnknownSetting() {
    assertThatThrownBy(() -> read("streams:\n  thread: 4\n", Map.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("thread")
        .hasMessageContaining("threads");
    assertThatThrownBy(() -> read("stream:\n  threads: 4\n", Map.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("stream")
        .hasMessageContaining("streams");
  }

  @Test
  void shouldRefuseAValueOfTheWrongKindWithoutQuotingIt() {
    assertThatThrownBy(
            () ->
                SettingsReader.read(Optional.empty(), Map.of("PALIMPSEST_STREAMS_THREADS", "many")))
        .isInstanceOf(UserException.class);
    assertThatThrownBy(() -> read("streams: [", Map.of())).isInstanceOf(UserException.class);
    assertThatThrownBy(
            () -> SettingsReader.read(Optional.of(folder.resolve("missing.yaml")), Map.of()))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("missing.yaml");
  }

  @Test
  void shouldHideSecretsInItsText() throws IOException {
    Settings settings =
        read(
            "kafka:\n  client:\n    sasl.jaas.config: kafka-canary\n",
            Map.of("PALIMPSEST_REDACTION_KEY", "key-canary"));

    assertThat(settings.redaction().key()).contains("key-canary");
    assertThat(settings.kafka().client()).containsValue("kafka-canary");
    assertThat(settings.toString()).doesNotContain("canary").contains("sasl.jaas.config");
  }

  private Settings read(String yaml, Map<String, String> environment) throws IOException {
    Path file = folder.resolve("settings.yaml");
    Files.writeString(file, yaml);
    return SettingsReader.read(Optional.of(file), environment);
  }

  @Test
  void shouldTellItsVariablesFromOthers() {
    assertThat(SettingsReader.names("PALIMPSEST_KAFKA_BOOTSTRAP_SERVERS")).isTrue();
    assertThat(SettingsReader.names("PALIMPSEST_LOG_LEVEL")).isFalse();
  }
}
