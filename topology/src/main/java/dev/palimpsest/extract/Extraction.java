package dev.palimpsest.extract;

import dev.palimpsest.domain.Candidate;
import java.util.List;

/**
 * What a turn proposes.
 *
 * @param candidates in order of their place in the turn
 * @param leftOut how many passages went beyond the bound and were not read
 */
public record Extraction(List<Candidate> candidates, int leftOut) {
  public static final Extraction NOTHING = new Extraction(List.of(), 0);

  public Extraction {
    candidates = List.copyOf(candidates);
  }
}
