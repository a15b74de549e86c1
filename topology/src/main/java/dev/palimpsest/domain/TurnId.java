package dev.palimpsest.domain;

/** Where a turn stands: one conversation of one tenant. */
public record TurnId(String tenant, String conversation, String turn) {

  /** {@code tenant|conversation|turn}. */
  public String key() {
    return Key.of(tenant, conversation, turn);
  }

  /** {@code tenant|conversation}: what turns are partitioned by. */
  public String conversationKey() {
    return Key.of(tenant, conversation);
  }
}
