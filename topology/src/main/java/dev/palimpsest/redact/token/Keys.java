package dev.palimpsest.redact.token;

import java.security.GeneralSecurityException;
import java.util.SortedSet;

/**
 * The keys of redaction, kept outside Kafka. Small, so that a key management service can stand
 * behind it: every method names what it needs and none hands out a master key.
 */
public interface Keys {
  /** The version that new tokens, transit values and wrapped keys are made under. */
  int current();

  /** All versions that can still be read, the current one included. */
  SortedSet<Integer> versions();

  /**
   * The tenant's key for deriving tokens.
   *
   * @return 32 bytes
   * @throws IllegalArgumentException if the version is unknown
   */
  byte[] tokenKey(String tenant, int version);

  /**
   * Encrypts a small secret under the current version.
   *
   * @param context what it may be used for, bound to the result
   */
  byte[] wrap(byte[] secret, String context) throws GeneralSecurityException;

  /**
   * @throws GeneralSecurityException if it was wrapped for another context, under a version that is
   *     gone, or was changed
   */
  byte[] unwrap(byte[] wrapped, String context) throws GeneralSecurityException;
}
