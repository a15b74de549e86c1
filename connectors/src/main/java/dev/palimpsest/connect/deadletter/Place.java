package dev.palimpsest.connect.deadletter;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a record stood, in ids that may be shown.
 *
 * @param topic its topic; for a row, the topic that stands for its table
 * @param partition its partition, -1 where there is none
 * @param offset its offset; for a row, the position in the database's log
 * @param at its timestamp
 */
public record Place(
    String topic,
    int partition,
    long offset,
    Instant at,
    Optional<String> tenant,
    Optional<String> conversation,
    Optional<String> turn) {}
