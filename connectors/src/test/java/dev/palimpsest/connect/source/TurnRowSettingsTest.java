package dev.palimpsest.connect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnRowSettingsTest {

  @Test
  void shouldHaveTheseDefaults() {
    TurnRowSettings settings = TurnRowSettings.of(SourceHarness.settings("outbox"));

    assertThat(settings.table()).isInstanceOf(OutboxTable.class);
    assertThat(settings.topic()).isEqualTo("conversations.turns");
    assertThat(settings.deadLetters().topic()).isEqualTo("dead-letters.postgres-source");
    assertThat(settings.deadLetters().producer())
        .containsEntry("acks", "all")
        .containsEntry("client.id", "palimpsest-source-dead-letters");
    assertThat(settings.registry().register()).isTrue();
  }

  @Test
  void shouldDocumentEverySetting() {
    TurnRowConfig.DEFINITION
        .configKeys()
        .values()
        .forEach(key -> assertThat(key.documentation).as(key.name).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "stream; ; ; mode",
        "table; ; ; set either column.tenant",
        "table; tenant; acme; ",
        "table; column.tenant; tenant_id; ",
        "outbox; column.body; content; take out column.body, or set mode=table",
        "outbox; tenant; acme; take out tenant, or set mode=table",
        "table; column.bodi; content; did you mean column.body?",
        "table; roles; customer; customer=user,bot=assistant",
        "table; roles; customer=guest; one of user, assistant, system, tool",
        "table; column.conversation; ''; column.conversation",
        "table; topic; ''; topic"
      })
  void shouldNameSettingAndRemedy(String mode, String name, String value, String message) {
    var settings =
        name == null
            ? SourceHarness.settings(mode)
            : SourceHarness.settings(mode, name, value == null ? "" : value);

    if (message == null) {
      assertThat(TurnRowSettings.of(settings).table()).isInstanceOf(ChatTable.class);
    } else {
      assertThatThrownBy(() -> TurnRowSettings.of(settings))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void shouldRefuseTwoTenants() {
    assertThatThrownBy(
            () ->
                TurnRowSettings.of(
                    SourceHarness.settings("table", "tenant", "acme", "column.tenant", "t")))
        .hasMessageContaining("set either column.tenant");
  }

  @Test
  void shouldHideSecrets() {
    TurnRowSettings settings =
        TurnRowSettings.of(
            SourceHarness.settings(
                "outbox",
                "dead.letter.producer.sasl.jaas.config",
                "hunter2",
                "schema.registry.client.basic.auth.user.info",
                "me:hunter2"));

    assertThat(settings.toString()).doesNotContain("hunter2");
    assertThat(settings.deadLetters().producer()).containsEntry("sasl.jaas.config", "hunter2");
    assertThat(settings.registry().client()).containsKey("basic.auth.user.info");
  }
}
