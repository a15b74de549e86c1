package dev.palimpsest.app.settings;

import dev.palimpsest.app.UserException;
import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.MasterKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the master keys of redaction: in a file, in the environment, or the public demo key where
 * that is asked for. One base64 key, or a {@code version:key} on each line or between commas; the
 * highest version is the current one, the others can still be read.
 */
public final class RedactionKeys {
  private static final String REMEDY =
      "; make one with `openssl rand -base64 32` and name its file as redaction.keyFile, or set PALIMPSEST_REDACTION_KEY";
  private static final int LARGEST_VERSION = 9_999;

  private RedactionKeys() {}

  /**
   * @throws UserException if there is no key, or none that can be used
   */
  public static Keys read(Settings.Redaction settings) {
    if (settings.demoKey()) {
      return DemoKey.keys();
    }
    return parse(
        settings
            .key()
            .or(() -> settings.keyFile().map(RedactionKeys::text))
            .orElseThrow(() -> new UserException("there is no redaction key" + REMEDY)));
  }

  static Keys parse(String text) {
    TreeMap<Integer, byte[]> keys = new TreeMap<>();
    for (String entry : text.strip().split("[\\s,]+")) {
      int colon = entry.indexOf(':');
      keys.put(
          colon < 0 ? 1 : version(entry.substring(0, colon)), decoded(entry.substring(colon + 1)));
    }
    return new MasterKeys(Map.copyOf(keys), keys.lastKey());
  }

  private static int version(String text) {
    try {
      int version = Integer.parseInt(text);
      if (version >= 1 && version <= LARGEST_VERSION) {
        return version;
      }
    } catch (NumberFormatException e) {
      throw badVersion();
    }
    throw badVersion();
  }

  private static UserException badVersion() {
    return new UserException(
        "a version of the redaction key is not a number from 1 to "
            + LARGEST_VERSION
            + ": write `version:key`");
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UserException("cannot read the redaction key file " + file + REMEDY, e);
    }
  }

  private static byte[] decoded(String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text);
      if (key.length >= MasterKeys.SHORTEST) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new UserException("the redaction key is not base64" + REMEDY);
    }
    throw new UserException(
        "the redaction key is shorter than " + MasterKeys.SHORTEST + " bytes" + REMEDY);
  }
}
