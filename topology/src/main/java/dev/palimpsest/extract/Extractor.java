package dev.palimpsest.extract;

import dev.palimpsest.domain.Turn;
import java.time.Instant;
import java.util.Optional;

/** Finds what a turn says that memory should know. */
public interface Extractor {
  /** Name and version, kept with every candidate. */
  String id();

  /**
   * @param turn a redacted turn of a user
   * @param before the turn before it in the conversation, by another author
   * @param ingestedAt when it was taken in
   * @return empty where nothing is worth remembering
   */
  Extraction extract(Turn turn, Optional<Heard> before, Instant ingestedAt);
}
