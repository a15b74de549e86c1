package dev.palimpsest.redact.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import dev.palimpsest.domain.Key;
import dev.palimpsest.redact.token.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts the values of one subject under the subject's own key: AES-256-GCM. Without that key,
 * which exists in wrapped form alone, nobody reads them.
 */
public final class SubjectCipher {
  private static final int KEY_BYTES = 32;
  private static final String PURPOSE = "vault";

  private final AesGcmJce cipher;

  private SubjectCipher(byte[] key) throws GeneralSecurityException {
    cipher = new AesGcmJce(key);
  }

  /** A new key, wrapped for the subject. */
  public static byte[] mint(Keys keys, String tenant, String subject) {
    try {
      return keys.wrap(Random.randBytes(KEY_BYTES), context(tenant, subject));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the current redaction key does not encrypt", e);
    }
  }

  /**
   * @throws GeneralSecurityException if the key was wrapped for another subject, or under a key
   *     that is gone
   */
  public static SubjectCipher of(Keys keys, String tenant, String subject, byte[] wrapped)
      throws GeneralSecurityException {
    return new SubjectCipher(keys.unwrap(wrapped, context(tenant, subject)));
  }

  public byte[] seal(ValueId id, String value) throws GeneralSecurityException {
    return cipher.encrypt(value.getBytes(StandardCharsets.UTF_8), associated(id));
  }

  /**
   * @throws GeneralSecurityException if it was sealed for another value or another subject
   */
  public String open(ValueId id, byte[] sealed) throws GeneralSecurityException {
    return new String(cipher.decrypt(sealed, associated(id)), StandardCharsets.UTF_8);
  }

  private static byte[] associated(ValueId id) {
    return id.context(PURPOSE).getBytes(StandardCharsets.UTF_8);
  }

  private static String context(String tenant, String subject) {
    return Key.of("subject", tenant, subject);
  }
}
