package dev.palimpsest.redact;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Redactors and policies for tests. */
final class Redactors {
  static final byte[] KEY = "a key for tests, long enough: 32+".getBytes(StandardCharsets.UTF_8);
  static final Policy SHIPPED = Policy.shipped("acme");

  private Redactors() {}

  static Tokens tokens() {
    return new Tokens(KEY, 1);
  }

  static Redactor installed() {
    return Redactor.withInstalledRecognizers(tokens());
  }

  static Redaction redact(String text) {
    return installed().redact(text, SHIPPED, Participants.NONE);
  }

  /** Every type is treated alike. */
  static Policy all(Action action) {
    Map<EntityType, Action> actions = new EnumMap<>(EntityType.class);
    for (EntityType type : EntityType.values()) {
      actions.put(type, action);
    }
    return new Policy("acme", 1, true, actions);
  }
}
