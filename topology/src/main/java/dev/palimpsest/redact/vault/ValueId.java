package dev.palimpsest.redact.vault;

import dev.palimpsest.domain.Key;

/**
 * Which value it is: an encrypted value is bound to it and opens as no other.
 *
 * @param subject who the value is kept for
 * @param token what stands for it in redacted text
 */
public record ValueId(String tenant, String subject, String token) {

  String context(String purpose) {
    return Key.of(purpose, tenant, subject, token);
  }
}
