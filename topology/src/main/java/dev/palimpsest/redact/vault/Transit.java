package dev.palimpsest.redact.vault;

import dev.palimpsest.redact.token.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Encrypts values for the way from where they are found to where their subject's key is. */
public final class Transit {
  private static final String PURPOSE = "transit";

  private final Keys keys;

  public Transit(Keys keys) {
    this.keys = keys;
  }

  public byte[] seal(ValueId id, String value) {
    try {
      return keys.wrap(value.getBytes(StandardCharsets.UTF_8), id.context(PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the current redaction key does not encrypt", e);
    }
  }

  /**
   * @throws GeneralSecurityException if it was sealed for another value or its key is gone
   */
  public String open(ValueId id, byte[] sealed) throws GeneralSecurityException {
    return new String(keys.unwrap(sealed, id.context(PURPOSE)), StandardCharsets.UTF_8);
  }
}
