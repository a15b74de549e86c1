package dev.palimpsest.connect.flow;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Which offsets of one partition are delivered and not yet settled, for one assignment of it. A
 * partition that comes back gets a new one, so that a late acknowledgement counts for nothing.
 */
final class PartitionOffsets {

  private final TreeSet<Long> outstanding = new TreeSet<>();
  private boolean revoked;

  /** A record was handed to us. */
  synchronized void deliver(long offset) {
    outstanding.add(offset);
  }

  /** A record is in the index or in the dead letters. */
  synchronized void settle(long offset) {
    outstanding.remove(offset);
  }

  /** The lowest offset that is not settled, empty where all are. */
  synchronized OptionalLong lowestOutstanding() {
    return outstanding.isEmpty() ? OptionalLong.empty() : OptionalLong.of(outstanding.first());
  }

  /** The partition went to another task: what is not written yet is that task's to write. */
  synchronized void revoke() {
    revoked = true;
  }

  synchronized boolean isRevoked() {
    return revoked;
  }
}
