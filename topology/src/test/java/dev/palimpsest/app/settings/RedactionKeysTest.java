package dev.palimpsest.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.app.UserException;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.MasterKeys;
import dev.palimpsest.redact.token.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionKeysTest {
  private static final byte[] KEY =
      "a key for tests, long enough: 32+".getBytes(StandardCharsets.UTF_8);
  private static final String OTHER =
      Base64.getEncoder()
          .encodeToString("another key for tests, 32 bytes +".getBytes(StandardCharsets.UTF_8));
  private static final String TEXT = Base64.getEncoder().encodeToString(KEY);

  @TempDir private Path folder;

  @Test
  void shouldReadTheKeyFromAFileOrTheEnvironment() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, TEXT + "\n");

    assertThat(token(settings(Optional.of(file.toString()), Optional.empty(), false)))
        .isEqualTo(token(settings(Optional.empty(), Optional.of(TEXT), false)))
        .isEqualTo(
            new Tokens(new MasterKeys(Map.of(1, KEY), 1)).token("acme", EntityType.PERSON, "dana"))
        .isNotEqualTo(token(settings(Optional.empty(), Optional.of(TEXT), true)));
  }

  @Test
  void shouldReadSeveralVersionsOfWhichTheHighestIsCurrent() {
    Keys keys =
        RedactionKeys.read(
            settings(Optional.empty(), Optional.of("2:" + OTHER + "," + "1:" + TEXT), false));

    assertThat(keys.current()).isEqualTo(2);
    assertThat(keys.versions()).containsExactly(1, 2);
    for (String version : List.of("0", "one", "10000")) {
      assertThatThrownBy(() -> RedactionKeys.parse(version + ":" + TEXT))
          .isInstanceOf(UserException.class)
          .hasMessageContaining("from 1 to")
          .hasMessageNotContaining(TEXT);
    }
  }

  @Test
  void shouldUseTheDemoKeyOnlyWhenAsked() {
    assertThat(token(settings(Optional.empty(), Optional.empty(), true)))
        .isEqualTo(new Tokens(DemoKey.keys()).token("acme", EntityType.PERSON, "dana"));
    assertThatThrownBy(
            () -> RedactionKeys.read(settings(Optional.empty(), Optional.empty(), false)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("redaction.keyFile")
        .hasMessageContaining("PALIMPSEST_REDACTION_KEY");
  }

  @Test
  void shouldSayWhatIsWrongWithAKeyWithoutQuotingIt() {
    refused("not*base64", "base64");
    refused(Base64.getEncoder().encodeToString(new byte[31]), "32");
    refused("", "32");
    assertThatThrownBy(
            () ->
                RedactionKeys.read(
                    settings(
                        Optional.of(folder.resolve("missing").toString()),
                        Optional.empty(),
                        false)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("missing");
  }

  private static void refused(String key, String why) {
    assertThatThrownBy(
            () -> RedactionKeys.read(settings(Optional.empty(), Optional.of(key), false)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("openssl rand -base64 32")
        .satisfies(e -> assertThat(key.isEmpty() || !e.getMessage().contains(key)).isTrue());
  }

  private static String token(Settings.Redaction settings) {
    return new Tokens(RedactionKeys.read(settings)).token("acme", EntityType.PERSON, "dana");
  }

  private static Settings.Redaction settings(
      Optional<String> file, Optional<String> key, boolean demo) {
    return new Settings.Redaction(file, key, demo, Optional.empty());
  }
}
