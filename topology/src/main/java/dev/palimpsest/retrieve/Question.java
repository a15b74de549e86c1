package dev.palimpsest.retrieve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is searched for, already redacted.
 *
 * @param text words to rank by
 * @param names tokens and ids that names in the question may stand for
 * @param at what was believed then; now where empty
 * @param all whether beliefs count that are no longer active
 * @param size how many hits
 */
public record Question(
    String tenant,
    String text,
    List<String> names,
    Optional<String> user,
    Optional<String> conversation,
    Optional<Instant> at,
    boolean all,
    int size) {

  public Question {
    names = List.copyOf(names);
  }
}
