package dev.palimpsest.app.settings;

import dev.palimpsest.redact.token.Keys;
import dev.palimpsest.redact.token.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The fixed key of {@code preview}, {@code detect} and the local stack, so that tokens are the same
 * on every machine. It is public: nothing that it pseudonymises is protected from anyone who reads
 * this file.
 */
public final class DemoKey {
  private static final byte[] KEY =
      "palimpsest demo key, public, never for production".getBytes(StandardCharsets.US_ASCII);

  private DemoKey() {}

  public static Keys keys() {
    return new MasterKeys(Map.of(1, KEY), 1);
  }
}
