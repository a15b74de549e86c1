package dev.palimpsest.redact;

import dev.palimpsest.domain.PrivacyLevel;

/**
 * A kind of personal value, by Presidio's name where it has one, with the level that decides its
 * default treatment.
 */
public enum EntityType {
  EMAIL_ADDRESS(PrivacyLevel.PL2),
  PHONE_NUMBER(PrivacyLevel.PL2),
  PERSON(PrivacyLevel.PL2),
  IP_ADDRESS(PrivacyLevel.PL2),
  CREDIT_CARD(PrivacyLevel.PL3),
  IBAN_CODE(PrivacyLevel.PL3),
  US_SSN(PrivacyLevel.PL3),
  PRIVATE_KEY(PrivacyLevel.PL4),
  JWT(PrivacyLevel.PL4),
  API_KEY(PrivacyLevel.PL4),
  PASSWORD(PrivacyLevel.PL4),
  URL_CREDENTIALS(PrivacyLevel.PL4);

  private final PrivacyLevel level;

  EntityType(PrivacyLevel level) {
    this.level = level;
  }

  public PrivacyLevel level() {
    return level;
  }
}
