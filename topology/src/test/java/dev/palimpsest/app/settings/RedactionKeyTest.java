package dev.palimpsest.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palimpsest.app.UserException;
import dev.palimpsest.redact.EntityType;
import dev.palimpsest.redact.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionKeyTest {
  private static final byte[] KEY =
      "a key for tests, long enough: 32+".getBytes(StandardCharsets.UTF_8);
  private static final String TEXT = Base64.getEncoder().encodeToString(KEY);

  @TempDir private Path folder;

  @Test
  void shouldReadTheKeyFromAFileOrTheEnvironment() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, TEXT + "\n");

    assertThat(token(settings(Optional.of(file.toString()), Optional.empty(), false)))
        .isEqualTo(token(settings(Optional.empty(), Optional.of(TEXT), false)))
        .isEqualTo(new Tokens(KEY, 3).token("acme", EntityType.PERSON, "dana"))
        .isNotEqualTo(token(settings(Optional.empty(), Optional.of(TEXT), true)));
  }

  @Test
  void shouldUseTheDemoKeyOnlyWhenAsked() {
    assertThat(token(settings(Optional.empty(), Optional.empty(), true)))
        .isEqualTo(DemoKey.tokens().token("acme", EntityType.PERSON, "dana"));
    assertThatThrownBy(
            () -> RedactionKey.tokens(settings(Optional.empty(), Optional.empty(), false)))
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
                RedactionKey.tokens(
                    settings(
                        Optional.of(folder.resolve("missing").toString()),
                        Optional.empty(),
                        false)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("missing");
  }

  private static void refused(String key, String why) {
    assertThatThrownBy(
            () -> RedactionKey.tokens(settings(Optional.empty(), Optional.of(key), false)))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("openssl rand -base64 32")
        .satisfies(e -> assertThat(key.isEmpty() || !e.getMessage().contains(key)).isTrue());
  }

  private static String token(Settings.Redaction settings) {
    return RedactionKey.tokens(settings).get().token("acme", EntityType.PERSON, "dana");
  }

  private static Settings.Redaction settings(
      Optional<String> file, Optional<String> key, boolean demo) {
    return new Settings.Redaction(file, key, 3, demo, Optional.empty());
  }
}
