package dev.palimpsest.domain;

/** The person that memories are about. */
public record Subject(String tenant, String user) {

  /** {@code tenant|user}: what everything about the subject is partitioned by. */
  public String key() {
    return Key.of(tenant, user);
  }
}
