package dev.palimpsest.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * When something holds.
 *
 * @param from its first instant, where known
 * @param to the instant from which it no longer holds, where known
 */
public record Validity(Optional<Instant> from, Optional<Instant> to) {
  public static final Validity OPEN = new Validity(Optional.empty(), Optional.empty());
}
