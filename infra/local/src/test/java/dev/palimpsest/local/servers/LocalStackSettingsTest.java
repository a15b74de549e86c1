package dev.palimpsest.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackSettingsTest {

  @TempDir Path temp;

  @Test
  void shouldHaveTheseDefaults() {
    assertThat(LocalStackSettings.of(temp, temp.resolve("data")))
        .isEqualTo(
            new LocalStackSettings(
                temp,
                temp.resolve("data"),
                Set.of(ServerName.values()),
                Lifetime.ATTACHED,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(
                    temp.resolve("connectors/target/plugin"),
                    temp.resolve("infra/local/debezium/target/plugin")),
                Duration.ofSeconds(120)));
  }

  @Test
  void shouldAddTheServersThatAreNeeded() {
    LocalStackSettings settings =
        LocalStackSettings.of(temp, temp).withServers(Set.of(ServerName.REGISTRY));

    assertThat(settings.servers()).containsExactlyInAnyOrder(ServerName.KAFKA, ServerName.REGISTRY);
  }

  @Test
  void shouldStopWhatUsesKafkaBeforeKafka() {
    List<String> started = List.of("kafka", "postgres", "connect", "registry", "first", "second");

    assertThat(StopOrder.of(started, name -> name))
        .containsExactly("second", "first", "connect", "registry", "kafka", "postgres");
  }

  @Test
  void shouldSayThatMavenMustRunFirst() {
    LocalStackSettings settings = LocalStackSettings.of(temp, temp.resolve("data"));

    assertThatThrownBy(() -> LocalStack.start(settings, Progress.silent()))
        .isInstanceOf(LocalStackException.class)
        .hasMessageContaining("run `mvn -DskipTests package`");
  }
}
