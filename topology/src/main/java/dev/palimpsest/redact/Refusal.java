package dev.palimpsest.redact;

/** Why a turn does not go on. */
public enum Refusal {
  /** The record has no key, so that it is on no conversation's partition. */
  NULL_KEY,
  /** The record has no value. */
  NULL_VALUE,
  /** The key is not the turn's tenant and conversation. */
  KEY_MISMATCH,
  /** Tenant, conversation or turn id is missing, or a user's turn has no user. */
  MISSING_ID,
  /** The revision is not 1 or more. */
  BAD_REVISION,
  /** The role or the change is none that this version knows. */
  UNKNOWN_KIND,
  /** The tenant is not among those listed, or its policy says that it is not served. */
  TENANT_NOT_SERVED,
  /** A turn that was said or edited has no text. */
  EMPTY_TEXT,
  /** Longer than redaction reads. */
  TEXT_TOO_LONG,
  /** The text asks for more work than its length allows. */
  WORK_EXCEEDED
}
