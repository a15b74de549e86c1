package dev.palimpsest.domain;

import java.time.Instant;
import java.util.List;

/**
 * Why an operation was done, by whom, and on what evidence.
 *
 * @param decidedBy kind, name and version of the decider, as in {@code rule:consolidate:1}
 * @param confidence how sure the decider is, 0 to 1
 * @param occurredAt event time of the turn that led to it
 * @param recordedAt when that turn was taken in
 */
public record Decision(
    Reason reason,
    String decidedBy,
    double confidence,
    List<Evidence> sources,
    Instant occurredAt,
    Instant recordedAt) {

  public Decision {
    sources = List.copyOf(sources);
  }
}
