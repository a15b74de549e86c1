package dev.palimpsest.redact;

import dev.palimpsest.domain.PrivacyLevel;

/** What a policy does with a found value; a later constant is the stricter one. */
public enum Action {
  /** Leaves it. */
  KEEP,
  /** A token stands for it: the same value, the same token. */
  PSEUDONYM,
  /** A token stands for it, and restoring it needs a role. */
  PLACEHOLDER,
  /** It is gone: a marker names its type alone. */
  DROP;

  /** Whether the value is stored encrypted, so that it can be restored. */
  public boolean restorable() {
    return this == PSEUDONYM || this == PLACEHOLDER;
  }

  static Action of(PrivacyLevel level) {
    return switch (level) {
      case PL1 -> KEEP;
      case PL2 -> PSEUDONYM;
      case PL3 -> PLACEHOLDER;
      case PL4 -> DROP;
    };
  }
}
