package dev.palimpsest.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.connect.flow.FlowSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.junit.jupiter.api.Test;

class SinkSettingsTest {

  private static final Map<String, String> MINIMAL =
      Map.of(
          "name", "sink",
          "topics", "memory.state,memory.operations,memory.episodes",
          "consumer.override.isolation.level", "read_committed",
          "elasticsearch.urls", "http://127.0.0.1:9200",
          "schema.registry.url", "mock://settings",
          "bootstrap.servers", "127.0.0.1:9092");

  @Test
  void shouldHaveTheseDefaults() {
    SinkSettings settings = SinkSettings.of(MINIMAL);

    assertThat(settings.flow())
        .isEqualTo(new FlowSettings(500, 5_242_880, 50, 2, 5_000, 33_554_432, 100, 10_000));
    assertThat(settings.deadLetters().topic()).isEqualTo("dead-letters.elasticsearch-sink");
    assertThat(settings.deadLetters().producer()).containsEntry("acks", "all");
    assertThat(settings.registry().register()).isTrue();
    assertThat(settings.elasticsearch().credentials()).isEmpty();
    assertThat(settings.elasticsearch().authority()).isEmpty();
    assertThat(settings.elasticsearch().connectTimeoutMillis()).isEqualTo(5_000);
    assertThat(settings.elasticsearch().requestTimeoutMillis()).isEqualTo(30_000);
  }

  @Test
  void shouldDocumentEverySetting() {
    SinkConfig.DEFINITION
        .configKeys()
        .values()
        .forEach(key -> assertThat(key.documentation).as(key.name).isNotBlank());
  }

  @Test
  void shouldRefuseToReadUncommittedRecordsAndNameTheRemedy() {
    Map<String, String> uncommitted = with("consumer.override.isolation.level", "read_uncommitted");
    Map<String, String> unsaid = new HashMap<>(MINIMAL);
    unsaid.remove("consumer.override.isolation.level");

    for (Map<String, String> refused : List.of(uncommitted, unsaid)) {
      assertThatThrownBy(() -> new ElasticsearchSinkConnector().start(refused))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("consumer.override.isolation.level=read_committed");
      assertThatThrownBy(() -> new ElasticsearchSinkTask().start(refused))
          .isInstanceOf(ConfigException.class);
      assertThat(errors(refused)).containsOnlyKeys("consumer.override.isolation.level");
    }
  }

  @Test
  void shouldAcceptAMinimalConfiguration() {
    ElasticsearchSinkConnector connector = new ElasticsearchSinkConnector();

    connector.start(MINIMAL);

    assertThat(errors(MINIMAL)).isEmpty();
    assertThat(connector.taskConfigs(3)).hasSize(3).containsOnly(MINIMAL);
  }

  @Test
  void shouldRefuseTopicsWithoutAnIndex() {
    assertThat(errors(with("topics", "memory.state,conversations.turns")).get("topics"))
        .contains("conversations.turns has no index");
  }

  @Test
  void shouldPointOutAMisspelledSetting() {
    assertThatThrownBy(() -> SinkSettings.of(with("batch.document", "3")))
        .hasMessageContaining("did you mean batch.documents?");
  }

  @Test
  void shouldRefuseAddressesWithAPasswordWithoutRepeatingIt() {
    assertThatThrownBy(
            () -> SinkSettings.of(with("elasticsearch.urls", "http://me:secret@es:9200")))
        .hasMessageContaining("elasticsearch.urls")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> SinkSettings.of(with("elasticsearch.urls", "es:9200")))
        .hasMessageContaining("http://");
  }

  @Test
  void shouldTakeOneKindOfCredentials() {
    assertThatThrownBy(() -> SinkSettings.of(with("elasticsearch.user", "me")))
        .hasMessageContaining("go together");
    Map<String, String> basic = new HashMap<>(with("elasticsearch.user", "me"));
    basic.put("elasticsearch.password", "secret");
    assertThat(SinkSettings.of(basic).elasticsearch().credentials()).contains("Basic bWU6c2VjcmV0");
    assertThat(SinkSettings.of(with("elasticsearch.api.key", "abc")).elasticsearch().credentials())
        .contains("ApiKey abc");
    basic.put("elasticsearch.api.key", "abc");
    assertThatThrownBy(() -> SinkSettings.of(basic)).hasMessageContaining("exclude each other");
  }

  @Test
  void shouldHideSecrets() {
    Map<String, String> secrets = new HashMap<>(MINIMAL);
    secrets.put("elasticsearch.api.key", "hunter2");
    secrets.put("dead.letter.producer.sasl.jaas.config", "hunter2");
    secrets.put("schema.registry.client.basic.auth.user.info", "me:hunter2");

    SinkSettings settings = SinkSettings.of(secrets);

    assertThat(settings.toString()).doesNotContain("hunter2");
    assertThat(settings.deadLetters().producer()).containsEntry("sasl.jaas.config", "hunter2");
    assertThat(settings.registry().client()).containsKey("basic.auth.user.info");
  }

  private static Map<String, String> with(String setting, String value) {
    Map<String, String> settings = new HashMap<>(MINIMAL);
    settings.put(setting, value);
    return settings;
  }

  private static Map<String, String> errors(Map<String, String> settings) {
    Map<String, String> errors = new HashMap<>();
    for (ConfigValue value : new ElasticsearchSinkConnector().validate(settings).configValues()) {
      if (!value.errorMessages().isEmpty()) {
        errors.put(value.name(), String.join("; ", value.errorMessages()));
      }
    }
    return errors;
  }
}
