package dev.palimpsest.extract;

import dev.palimpsest.domain.Candidate.Statement;
import dev.palimpsest.domain.Turn;
import java.time.Instant;
import java.util.List;

/** Finds what a turn states about its author. */
public interface Extractor {
  /** Name and version, kept with every candidate. */
  String id();

  /**
   * @param turn a redacted turn of a user
   * @param ingestedAt when it was taken in
   * @return the statements, in order of their place in the text; empty where nothing is worth
   *     remembering
   */
  List<Statement> extract(Turn turn, Instant ingestedAt);
}
