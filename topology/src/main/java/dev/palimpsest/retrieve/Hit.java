package dev.palimpsest.retrieve;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A memory or an episode that was found.
 *
 * @param belief empty for an episode
 * @param status of the memory, as it is today; {@code EPISODE} for an episode
 * @param user whom the memory is about, or who is spoken with
 * @param score comparable within one result only
 * @param sources the turns that the memory rests on; an episode's own
 * @param neighbours turns around the first source, in the order of their time; empty unless asked
 */
public record Hit(
    Optional<Belief> belief,
    String status,
    String user,
    String text,
    double score,
    List<Place> sources,
    List<Said> neighbours) {

  /** A turn that the hit rests on, or is. */
  public record Place(String conversation, String turn) {}

  /** What a memory is. */
  public record Belief(String memoryId, String type, String level, String slot) {}

  /** What was said near the hit, redacted. */
  public record Said(Place place, String author, Instant at, String text) {}

  public Hit {
    sources = List.copyOf(sources);
    neighbours = List.copyOf(neighbours);
  }

  public Optional<String> memoryId() {
    return belief.map(Belief::memoryId);
  }

  Hit with(List<Said> around) {
    return new Hit(belief, status, user, text, score, sources, around);
  }
}
