package dev.palimpsest.app.settings;

import dev.palimpsest.app.UserException;
import dev.palimpsest.redact.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Finds the master key of tokens: in a file, in the environment, or the public demo key where that
 * is asked for.
 */
public final class RedactionKey {
  private static final String REMEDY =
      "; make one with `openssl rand -base64 32` and name its file as redaction.keyFile, or set PALIMPSEST_REDACTION_KEY";

  private RedactionKey() {}

  /**
   * @throws UserException if there is no key, or none that can be used
   */
  public static Supplier<Tokens> tokens(Settings.Redaction settings) {
    if (settings.demoKey()) {
      return DemoKey::tokens;
    }
    String text =
        settings
            .key()
            .or(() -> settings.keyFile().map(RedactionKey::read))
            .orElseThrow(() -> new UserException("there is no redaction key" + REMEDY));
    byte[] key = decoded(text.strip());
    return () -> new Tokens(key, settings.keyVersion());
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UserException("cannot read the redaction key file " + file + REMEDY, e);
    }
  }

  private static byte[] decoded(String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text);
      if (key.length >= Tokens.SHORTEST_KEY) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new UserException("the redaction key is not base64" + REMEDY);
    }
    throw new UserException(
        "the redaction key is shorter than " + Tokens.SHORTEST_KEY + " bytes" + REMEDY);
  }
}
