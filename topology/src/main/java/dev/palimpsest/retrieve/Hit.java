package dev.palimpsest.retrieve;

import java.util.List;
import java.util.Optional;

/**
 * A memory or an episode that was found.
 *
 * @param memoryId empty for an episode
 * @param status of the memory; {@code EPISODE} for an episode
 * @param score of the fused ranking; comparable within one result only
 */
public record Hit(
    Optional<String> memoryId, String status, String text, double score, List<Place> sources) {

  /** A turn that the hit rests on, or is. */
  public record Place(String conversation, String turn) {}

  public Hit {
    sources = List.copyOf(sources);
  }

  Hit scored(double fused) {
    return new Hit(memoryId, status, text, fused, sources);
  }
}
