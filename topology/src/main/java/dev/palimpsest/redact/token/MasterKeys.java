package dev.palimpsest.redact.token;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import dev.palimpsest.domain.Key;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Derives every key from master keys in memory: HKDF-SHA256 with the purpose and the tenant as
 * info, AES-256-GCM for wrapping. A wrapped secret begins with the version, 4 bytes.
 */
public final class MasterKeys implements Keys {
  /** Bytes. */
  public static final int SHORTEST = 32;

  private static final int DERIVED = 32;
  private static final byte[] NO_SALT = new byte[0];

  private final SortedMap<Integer, byte[]> masters;
  private final int current;

  /**
   * @param masters by version, at least 32 bytes each
   * @param current one of the versions
   * @throws IllegalArgumentException if a key is too short or the current one is missing
   */
  public MasterKeys(Map<Integer, byte[]> masters, int current) {
    this.masters = new TreeMap<>(masters);
    this.current = current;
    if (!masters.containsKey(current)) {
      throw new IllegalArgumentException("there is no redaction key of version " + current);
    }
    masters.forEach(
        (version, key) -> {
          if (key.length < SHORTEST) {
            throw new IllegalArgumentException(
                "redaction key " + version + " is shorter than " + SHORTEST + " bytes");
          }
        });
  }

  @Override
  public int current() {
    return current;
  }

  @Override
  public SortedSet<Integer> versions() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(masters.keySet()));
  }

  @Override
  public byte[] tokenKey(String tenant, int version) {
    return derived(version, Key.of("token", tenant));
  }

  @Override
  public byte[] wrap(byte[] secret, String context) throws GeneralSecurityException {
    byte[] sealed = wrapping(current).encrypt(secret, bytes(context));
    return ByteBuffer.allocate(Integer.BYTES + sealed.length).putInt(current).put(sealed).array();
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String context) throws GeneralSecurityException {
    if (wrapped.length < Integer.BYTES) {
      throw new GeneralSecurityException("this is no wrapped secret");
    }
    ByteBuffer buffer = ByteBuffer.wrap(wrapped);
    int version = buffer.getInt();
    if (!masters.containsKey(version)) {
      throw new GeneralSecurityException("redaction key " + version + " is not among the keys");
    }
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    return wrapping(version).decrypt(sealed, bytes(context));
  }

  private AesGcmJce wrapping(int version) throws GeneralSecurityException {
    return new AesGcmJce(derived(version, "wrap"));
  }

  private byte[] derived(int version, String info) {
    byte[] master = masters.get(version);
    if (master == null) {
      throw new IllegalArgumentException("there is no redaction key of version " + version);
    }
    try {
      return Hkdf.computeHkdf("HMACSHA256", master, NO_SALT, bytes(info), DERIVED);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
