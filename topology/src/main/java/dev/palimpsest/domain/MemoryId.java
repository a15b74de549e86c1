package dev.palimpsest.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a memory, derived from its subject, slot and first evidence, so that a repeat, a
 * crash or a replay names it alike.
 */
public record MemoryId(String value) {
  private static final int BYTES = 16;

  public static MemoryId derive(Subject subject, String slot, Evidence first) {
    String seed =
        Key.of(
            subject.tenant(),
            subject.user(),
            slot,
            first.conversation(),
            first.turn(),
            Integer.toString(first.turnRevision()),
            Integer.toString(first.start()),
            Integer.toString(first.end()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return new MemoryId(HexFormat.of().formatHex(digest, 0, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
